package org.fengyun.ticketing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CatalogueApi.Availability;
import org.fengyun.ticketing.client.CatalogueApi.Event;
import org.fengyun.ticketing.client.CatalogueApi.FreeSeats;
import org.fengyun.ticketing.client.CatalogueApi.Plan;
import org.fengyun.ticketing.client.CatalogueApi.Seat;
import org.fengyun.ticketing.client.CatalogueApi.Show;
import org.fengyun.ticketing.client.CatalogueApi.ShowSummary;
import org.fengyun.ticketing.client.CatalogueApi.Size;
import org.fengyun.ticketing.client.CatalogueApi.Tier;
import org.fengyun.ticketing.client.CatalogueApi.Zone;
import org.fengyun.ticketing.client.CatalogueApi.ZoneSummary;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.OrganizerApi.EventDraft;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerEvent;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.Seating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogueHttpTest extends TicketingTest {
    private static final TierDraft TIER = new TierDraft("看台", 28_000, 100, null, null, false);

    @Autowired
    World world;

    /** Where no other test has its events. */
    String city;

    @BeforeEach
    void aCity() {
        city = "城" + World.newKey().substring(0, 8);
    }

    @Test
    void eventsAreFoundByCityCategoryAndWords() {
        var drama = onSale("长夜将明", "话剧", 2);
        var dance = onSale("只此青绿", "舞蹈", 1);

        assertThat(ids("")).containsExactly(dance, drama);
        assertThat(ids("&category=话剧")).containsExactly(drama);
        assertThat(ids("&q=青")).containsExactly(dance);
        assertThat(ids("&q=大剧院")).containsExactly(dance, drama);
        assertThat(ids("&category=话剧&q=青")).isEmpty();
    }

    @Test
    void allEventsAreListedOverThePages() {
        var made = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            made.add(onSale("第%d夜".formatted(i), "话剧", i / 2 + 1));
        }

        var first = api.get("/internal/events?city=" + city).tree();
        var next = first.get("next").asString();
        var second = api.get("/internal/events?city=%s&cursor=%s".formatted(city, next))
                .tree();

        assertThat(first.get("items")).hasSize(20);
        assertThat(second.get("next").isNull()).isTrue();
        var listed = new ArrayList<String>();
        first.get("items").forEach(event -> listed.add(event.get("id").asString()));
        second.get("items").forEach(event -> listed.add(event.get("id").asString()));
        assertThat(listed).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-", "1", "1-", "-1", "1-x", "99999999999999999999-1", "9223372036854775807-1"})
    void aCursorThatWeNeverGaveIsRefusedOrLeadsNowhere(String cursor) {
        var answer = api.get("/internal/events?city=%s&cursor=%s".formatted(city, cursor));

        assertThat(answer.status()).isIn(200, 400);
        if (answer.status() == 400) {
            assertThat(answer.badFields()).containsExactly("cursor");
        }
    }

    @Test
    void aDraftIsInvisible() {
        var organizer = world.anOrganizer();
        var event = anEvent(organizer, "长夜将明", "话剧");
        var show = api.create(path(organizer, event) + "/shows", World.newKey(), world.aShow(4, TIER))
                .as(OrganizerShow.class);

        assertThat(ids("")).isEmpty();
        api.get("/internal/events/" + event).isProblem(404, "not-found");
        for (var under : List.of("", "/plan", "/plan/1", "/seats")) {
            api.get("/internal/shows/" + show.id() + under).isProblem(404, "not-found");
        }
    }

    @Test
    void whatWasCalledOffIsNoLongerShown() {
        var show = world.aShowOnSale(10, 4, 100);
        api.post(path(show.organizerId(), show.eventId()) + "/cancel", "");

        api.get("/internal/events/" + show.eventId()).isProblem(404, "not-found");
        api.get("/internal/shows/" + show.showId()).isProblem(404, "not-found");
    }

    @Test
    void anEventIsShownWithItsShows() {
        var show = world.aShowOnSale(10, 4, 28_000);

        var event = api.get("/internal/events/" + show.eventId()).as(Event.class);

        assertThat(event)
                .isEqualTo(new Event(
                        show.eventId(),
                        "长夜将明",
                        "话剧",
                        "上海",
                        "风云大剧院",
                        "两幕话剧",
                        null,
                        List.of(),
                        List.of(new ShowSummary(
                                show.showId(),
                                show.show().startsAt(),
                                show.show().saleOpensAt(),
                                show.show().saleClosesAt(),
                                Seating.GENERAL,
                                28_000,
                                Availability.AVAILABLE))));
    }

    @Test
    void aShowIsShownWithItsTiers() {
        var show = world.aShowOnSale(10, 4, 28_000);

        assertThat(api.get("/internal/shows/" + show.showId()).as(Show.class))
                .isEqualTo(new Show(
                        show.showId(),
                        show.eventId(),
                        show.show().startsAt(),
                        show.show().saleOpensAt(),
                        show.show().saleClosesAt(),
                        Seating.GENERAL,
                        false,
                        4,
                        List.of(new Tier(show.tierId(), "看台", 28_000, Availability.AVAILABLE, null, false)),
                        null,
                        null,
                        null));
    }

    @Test
    void theLastTenthIsFewAndNothingIsSoldOut() {
        var show = world.aShowOnSale(20, 20, 28_000);
        var buyer = world.aBuyer();

        world.anOrder(buyer, show, 17);
        assertThat(availability(show)).isEqualTo(Availability.AVAILABLE);
        world.anOrder(buyer, show, 1);
        assertThat(availability(show)).isEqualTo(Availability.FEW);
        world.anOrder(buyer, show, 2);
        assertThat(availability(show)).isEqualTo(Availability.SOLD_OUT);
    }

    @Test
    void aShowWithoutSeatsHasNoPlan() {
        var show = "/internal/shows/" + world.aShowOnSale(10, 4, 100).showId();

        for (var under : List.of("/plan", "/plan/1", "/seats")) {
            api.get(show + under).isProblem(404, "not-found");
        }
    }

    @Test
    void aPlanIsShownZoneByZone() {
        var show = world.aSeatedShowOnSale(2, 4);

        assertThat(api.get(plan(show)).as(Plan.class))
                .isEqualTo(new Plan("风云大剧院", new Size(800, 600), List.of(new ZoneSummary("1", "一层", 20))));
        var zone = api.get(plan(show) + "/1").as(Zone.class);
        assertThat(zone.rows()).extracting(row -> row.number()).containsExactly("1排", "2排");
        var seat = zone.rows().getLast().seats().get(3);
        assertThat(seat).isEqualTo(new Seat(seat.id(), "4", 100 + 75, 100 + 30, show.tierId()));
        api.get(plan(show) + "/2").isProblem(404, "not-found");
        api.get(plan(show) + "/one").isProblem(404, "not-found");
    }

    @Test
    void aTakenSeatIsNoLongerFreeAndComesBackWithItsOrder() {
        var show = world.aSeatedShowOnSale(2, 4);
        var rows = api.get(plan(show) + "/1").as(Zone.class).rows();
        var chosen = List.of(
                rows.getFirst().seats().getFirst().id(),
                rows.getLast().seats().get(1).id());
        assertThat(free(show).cardinality()).isEqualTo(20);

        var buyer = world.aBuyer();
        var order = world.order(buyer, World.newKey(), new PlaceOrder(show.showId(), null, chosen, null, null))
                .as(Order.class);

        assertThat(free(show).cardinality()).isEqualTo(18);
        assertThat(free(show).get(0)).isFalse();
        assertThat(free(show).get(11)).isFalse();
        api.post("/internal/buyers/%s/orders/%s/cancel".formatted(buyer, order.id()), "");
        assertThat(free(show).cardinality()).isEqualTo(20);
    }

    private BitSet free(OnSale show) {
        var zones = api.get("/internal/shows/%s/seats".formatted(show.showId()))
                .as(FreeSeats.class)
                .zones();
        assertThat(zones).hasSize(1);
        return BitSet.valueOf(Base64.getDecoder().decode(zones.getFirst().free()));
    }

    @Test
    void aBlankFilterIsNoFilter() {
        onSale("长夜将明", "话剧", 1);
        assertThat(ids("&category=&q=")).hasSize(1);
        assertThat(api.get("/internal/events?city=").tree().get("items")).isNotEmpty();
    }

    private Availability availability(OnSale show) {
        var ofShow = api.get("/internal/events/" + show.eventId())
                .as(Event.class)
                .shows()
                .getFirst()
                .availability();
        var ofTier = api.get("/internal/shows/" + show.showId())
                .as(Show.class)
                .tiers()
                .getFirst()
                .availability();
        assertThat(ofTier).isEqualTo(ofShow);
        return ofTier;
    }

    private List<String> ids(String filter) {
        var ids = new ArrayList<String>();
        api.get("/internal/events?city=" + city + filter)
                .tree()
                .get("items")
                .forEach(event -> ids.add(event.get("id").asString()));
        return ids;
    }

    private String onSale(String title, String category, int day) {
        var organizer = world.anOrganizer();
        var event = anEvent(organizer, title, category);
        var starts = clock.instant().plus(Duration.ofDays(day));
        var draft = new ShowDraft(
                starts, clock.instant(), starts, Seating.GENERAL, false, 4, null, List.of(TIER), null, null, null);
        api.create(path(organizer, event) + "/shows", World.newKey(), draft).as(OrganizerShow.class);
        return api.post(path(organizer, event) + "/publish", "")
                .as(OrganizerEvent.class)
                .id()
                .toString();
    }

    private Id anEvent(Id organizer, String title, String category) {
        var draft = new EventDraft(title, category, city, "风云大剧院", "", null);
        return api.create("/internal/organizers/%s/events".formatted(organizer), World.newKey(), draft)
                .as(OrganizerEvent.class)
                .id();
    }

    private static String path(Id organizer, Id event) {
        return "/internal/organizers/%s/events/%s".formatted(organizer, event);
    }

    private static String plan(OnSale show) {
        return "/internal/shows/%s/plan".formatted(show.showId());
    }
}
