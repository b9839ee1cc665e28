package org.fengyun.ticketing.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.CatalogueApi.FreeSeats;
import org.fengyun.ticketing.client.CatalogueApi.Plan;
import org.fengyun.ticketing.client.CatalogueApi.Zone;
import org.fengyun.ticketing.client.CatalogueApi.ZoneSummary;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.PlanCategory;
import org.fengyun.ticketing.client.OrganizerApi.PlanSummary;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.Seating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanHttpTest extends TicketingTest {
    private static final int STADIUM = 20_000;

    @Autowired
    World world;

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
