package org.fengyun.ticketing.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CatalogueApi.FreeSeats;
import org.fengyun.ticketing.client.CatalogueApi.Plan;
import org.fengyun.ticketing.client.CatalogueApi.Zone;
import org.fengyun.ticketing.client.CatalogueApi.ZoneSummary;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.PlanCategory;
import org.fengyun.ticketing.client.OrganizerApi.PlanSummary;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.Seating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlanHttpTest extends TicketingTest {
    private static final int STADIUM = 20_000;
    private static final int MOST_OF_CALL_CONTAINER = 1000 * 1024;

    @Autowired
    World world;

    @Autowired
    JdbcClient database;

    Id organizer;

    @BeforeEach
    void anOrganizer() {
        organizer = world.anOrganizer();
    }

    @Test
    void aPlanIsKeptUnderAnId() {
        var answer = create(World.aPlan(3));

        assertThat(answer.status()).isEqualTo(201);
        var plan = answer.as(PlanSummary.class);
        assertThat(plan)
                .isEqualTo(new PlanSummary(plan.id(), "风云大剧院", 30, List.of(new PlanCategory("stalls", "#7f4a91", 30))));
    }

    @Test
    void theSameFileUnderTheSameKeyIsOnePlan() {
        var key = World.newKey();
        var plan = api.create(plans(), key, World.aPlan(1)).as(PlanSummary.class);

        assertThat(api.create(plans(), key, World.aPlan(1)).as(PlanSummary.class))
                .isEqualTo(plan);
        api.create(plans(), key, World.aPlan(2)).isProblem(422, "key-reused");
        assertThat(api.post(plans(), World.aPlan(1)).badFields()).containsExactly("Idempotency-Key");
    }

    @Test
    void aDoubledSeatIsNamedByItsPlace() {
        var plan = new String(World.aPlan(2), UTF_8).replace("\"0-3\"", "\"1-7\"");

        assertThat(create(plan.getBytes(UTF_8)).badFields()).containsExactly("zones[0].rows[1].seats[7].seat_guid");
    }

    @Test
    void aFileThatIsNotJsonIsRefused() {
        assertThat(create("{\"name\": ".getBytes(UTF_8)).badFields()).containsExactly("document");
        assertThat(create(new byte[] {(byte) 0x89, 'P', 'N', 'G'}).badFields()).containsExactly("document");
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(create(new byte[0]).status()).isEqualTo(400);
    }

    @Test
    void anOrganizerSeesItsOwnPlansTheNewestFirst() {
        var first = create(World.aPlan(1)).as(PlanSummary.class);
        var second = create(World.aPlan(2)).as(PlanSummary.class);

        var listed = new ArrayList<String>();
        api.get(plans())
                .tree()
                .get("items")
                .forEach(plan -> listed.add(plan.get("id").asString()));

        assertThat(listed).containsExactly(second.id().toString(), first.id().toString());
        organizer = world.anOrganizer();
        assertThat(api.get(plans()).tree().get("items")).isEmpty();
        organizer = new Id(1);
        api.get(plans()).isProblem(404, "not-found");
    }

    @Test
    void aStadiumIsImportedAndServed() {
        var plan = create(PlanFiles.withSeats(STADIUM)).as(PlanSummary.class);
        assertThat(plan.seats()).isEqualTo(STADIUM);

        var path = "/internal/shows/" + onSale(plan).id();

        var zones = api.get(path + "/plan").as(Plan.class).zones();
        assertThat(zones).hasSize(20).extracting(ZoneSummary::seats).containsOnly(1_000);
        var zone = api.get(path + "/plan/" + zones.getLast().id()).as(Zone.class);
        assertThat(zone.rows()).hasSize(20).allMatch(row -> row.seats().size() == 50);
        var seats = api.get(path + "/seats").as(FreeSeats.class).zones();
        assertThat(seats.stream()
                        .mapToInt(free -> BitSet.valueOf(Base64.getDecoder().decode(free.free()))
                                .cardinality())
                        .sum())
                .isEqualTo(STADIUM);
    }

    @Test
    void aHundredThousandSeatsInOneZoneAreServedInPartsThatACallContainerPassesOn() {
        var show = onSale(create(PlanFiles.inOneZone(100_000)).as(PlanSummary.class));
        var path = "/internal/shows/" + show.id();

        var zones = api.get(path + "/plan").as(Plan.class).zones();

        assertThat(zones).hasSizeBetween(9, 13);
        assertThat(zones).extracting(ZoneSummary::name).startsWith("看台 1", "看台 2", "看台 3");
        assertThat(zones.stream().mapToInt(ZoneSummary::seats).sum()).isEqualTo(100_000);
        var ids = new HashSet<Id>();
        for (var zone : zones) {
            var answer = api.get(path + "/plan/" + zone.id());
            assertThat(answer.body().getBytes(UTF_8).length).isLessThan(MOST_OF_CALL_CONTAINER);
            answer.as(Zone.class).rows().forEach(row -> row.seats().forEach(seat -> ids.add(seat.id())));
        }
        assertThat(ids).hasSize(100_000);
        forget(show);
    }

    @Test
    void whatIsDrawnInAZoneIsSentWithItsFirstPart() {
        var show = onSale(create(PlanFiles.inOneZone(12_000)).as(PlanSummary.class));
        var path = "/internal/shows/%s/plan/".formatted(show.id());

        assertThat(api.get(path + 1).as(Zone.class).areas())
                .containsExactly(Map.of("text", "舞台", "position", Map.of("x", 8.1, "y", 9.0)));
        assertThat(api.get(path + 2).as(Zone.class).areas()).isEmpty();
    }

    @Test
    void aTicketNamesItsZoneAndNotAPartOfIt() {
        var show = onSale(create(PlanFiles.inOneZone(12_000)).as(PlanSummary.class));
        var zone = api.get("/internal/shows/%s/plan/2".formatted(show.id())).as(Zone.class);
        var seat = zone.rows().getFirst().seats().getFirst().id();

        var order = world.order(
                        world.aBuyer(),
                        World.newKey(),
                        World.picked(new OnSale(organizer, show.eventId(), show), List.of(seat)))
                .as(Order.class);

        assertThat(order.tickets())
                .singleElement()
                .satisfies(ticket ->
                        assertThat(ticket.seat()).extracting(SeatPlace::zone).isEqualTo("看台"));
    }

    @Test
    void aHundredThousandSeatsAreABitEachAndSentAgainOnlyWhenOneChanges() {
        var show = onSale(create(PlanFiles.inOneZone(100_000)).as(PlanSummary.class));
        var path = "/internal/shows/%s/seats".formatted(show.id());

        var first = api.get(path);

        assertThat(first.body()).hasSizeBetween(100_000 / 6, 100_000 / 6 + 1_000);
        assertThat(api.get(path).header("ETag")).isEqualTo(first.header("ETag"));
        var still = api.getUnlessStill(path, first.header("ETag"));
        assertThat(still.status()).isEqualTo(304);
        assertThat(still.body()).isEmpty();

        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, new OnSale(organizer, show.eventId(), show), 1);
        assertThat(api.getUnlessStill(path, first.header("ETag")).status()).isEqualTo(200);
        api.post("/internal/buyers/%s/orders/%s/cancel".formatted(buyer, order.id()), "");
        assertThat(api.getUnlessStill(path, first.header("ETag")).status()).isEqualTo(304);
        forget(show);
    }

    /** Lest the invariants read so many seats after every test. */
    private void forget(OrganizerShow show) {
        for (var table : List.of("seat", "seat_map", "show_zone")) {
            database.sql("delete from %s where show_id = ?".formatted(table))
                    .param(show.id().value())
                    .update();
        }
    }

    private OrganizerShow onSale(PlanSummary plan) {
        var event = "/internal/organizers/%s/events/%s"
                .formatted(organizer, world.anEvent(organizer).id());
        var starts = clock.instant().plus(Duration.ofDays(1));
        var tier = new TierDraft("看台", 100, null, List.of("A"), null, false);
        var draft = new ShowDraft(
                starts,
                clock.instant(),
                starts,
                Seating.RESERVED,
                false,
                4,
                plan.id(),
                List.of(tier),
                null,
                null,
                null);
        var show = api.create(event + "/shows", World.newKey(), draft).as(OrganizerShow.class);
        assertThat(show.tiers().getFirst().quota()).isEqualTo(plan.seats());
        assertThat(api.post(event + "/publish", "").status()).isEqualTo(200);
        return show;
    }

    private Answer create(byte[] document) {
        return api.create(plans(), World.newKey(), document);
    }

    private String plans() {
        return "/internal/organizers/%s/plans".formatted(organizer);
    }
}
