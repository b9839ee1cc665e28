package org.fengyun.ticketing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.Rows.Row;
import org.fengyun.ticketing.catalogue.CatalogueMapper.FreeRow;
import org.fengyun.ticketing.catalogue.CatalogueMapper.PlanRow;
import org.fengyun.ticketing.catalogue.CatalogueMapper.SeatRow;
import org.fengyun.ticketing.catalogue.CatalogueMapper.ShowRow;
import org.fengyun.ticketing.catalogue.CatalogueMapper.TierRow;
import org.fengyun.ticketing.catalogue.CatalogueMapper.Wanted;
import org.fengyun.ticketing.catalogue.CatalogueMapper.ZoneRow;
import org.fengyun.ticketing.client.CatalogueApi.EventSummary;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Seating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogueMapperTest extends MapperTest {
    /** Where no other test has its events. */
    private static final String CITY = "拉萨";

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final EventCursor START = EventCursor.parse(null);
    private static final Wanted ALL = new Wanted(CITY, null, null);

    @Autowired
    CatalogueMapper catalogue;

    @Test
    void anEventIsShownWithItsFirstShowAndItsLowestPrice() {
        var event = anEvent().with("poster", "poster-1").plant();
        var show = aShow(event, 2).plant();
        rows.aTier(show).with("price", 300).plant();
        rows.aTier(show).with("price", 200).plant();
        rows.aTier(aShow(event, 3).plant()).with("price", 100).plant();

        assertThat(events(ALL))
                .containsExactly(new EventSummary(
                        new Id(event), "长夜将明", "话剧", CITY, "风云大剧院", "poster-1", 100, NOW.plusSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "CANCELLED"})
    void onlyPublishedEventsAndShowsAreShown(String status) {
        onSale(anEvent().with("status", status), 1);
        rows.aTier(aShow(anEvent().plant(), 1).with("status", status).plant()).plant();

        assertThat(events(ALL)).isEmpty();
    }

    @Test
    void whatHasBegunIsNoLongerShownNorPriced() {
        onSale(anEvent(), 0);
        var event = anEvent().plant();
        rows.aTier(aShow(event, 0).plant()).with("price", 1).plant();
        rows.aTier(aShow(event, 1).plant()).with("price", 2).plant();

        assertThat(events(ALL)).extracting(EventSummary::priceFrom).containsExactly(2L);
        assertThat(events(ALL)).extracting(EventSummary::firstShowAt).containsExactly(NOW.plusSeconds(1));
    }

    @Test
    void eventsAreFoundByCityCategoryAndWords() {
        var drama = onSale(anEvent().with("title", "100% 长夜"), 1);
        var dance = onSale(anEvent().with("category", "舞蹈").with("venue", "长江剧场"), 2);
        onSale(anEvent().with("city", "北京").with("category", "拉萨话剧"), 3);

        assertThat(ids(ALL)).containsExactly(drama, dance);
        assertThat(ids(new Wanted(CITY, "舞蹈", null))).containsExactly(dance);
        assertThat(ids(new Wanted(CITY, null, "长江"))).containsExactly(dance);
        assertThat(ids(new Wanted(CITY, null, "长"))).containsExactly(drama, dance);
        assertThat(ids(new Wanted(CITY, "话剧", "长江"))).isEmpty();
        assertThat(ids(new Wanted(null, "拉萨话剧", null))).hasSize(1);
    }

    @Test
    void wordsAreNotPatterns() {
        var event = onSale(anEvent().with("title", "100% 长夜"), 1);
        onSale(anEvent().with("title", "1000 夜"), 2);

        assertThat(ids(new Wanted(CITY, null, "100%"))).containsExactly(event);
        assertThat(ids(new Wanted(CITY, null, "_"))).isEmpty();
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEndedAlsoAmongEqualTimes() {
        var first = onSale(anEvent(), 1);
        var second = onSale(anEvent(), 2);
        var third = onSale(anEvent(), 2);
        var fourth = onSale(anEvent(), 3);

        assertThat(ids(ALL)).containsExactly(first, second, third, fourth);
        assertThat(after(2, second, 9)).containsExactly(third, fourth);
        assertThat(after(2, second, 1)).containsExactly(third);
        assertThat(after(3, fourth, 9)).isEmpty();
    }

    @Test
    void anEventIsReadIfItIsPublished() {
        var event = anEvent().with("poster", "poster-1").plant();

        assertThat(catalogue.event(event))
                .contains(new CatalogueMapper.EventRow(new Id(event), "长夜将明", "话剧", CITY, "风云大剧院", "两幕话剧", "poster-1"));
        assertThat(catalogue.event(anEvent().with("status", "DRAFT").plant())).isEmpty();
        assertThat(catalogue.event(anEvent().with("status", "CANCELLED").plant()))
                .isEmpty();
    }

    @Test
    void theShowsOfAnEventComeAsTheyStartWithWhatIsFree() {
        var event = anEvent().plant();
        var late = aShow(event, 2).plant();
        var early = aShow(event, 1).with("seating", "RESERVED").plant();
        aShow(event, 1).with("status", "DRAFT").plant();
        rows.aTier(late).plant();
        rows.aTier(early).with("price", 5).with("quota", 3).with("free", 1).plant();
        rows.aTier(early).with("price", 4).with("quota", 2).with("free", 0).plant();

        assertThat(catalogue.shows(event))
                .extracting(ShowRow::id, ShowRow::seating, ShowRow::priceFrom, ShowRow::free, ShowRow::quota)
                .containsExactly(
                        tuple(new Id(early), Seating.RESERVED, 4L, 1L, 5L),
                        tuple(new Id(late), Seating.GENERAL, 28_000L, 10L, 10L));
    }

    @Test
    void tiersComeInTheOrganizersOrder() {
        var show = rows.newId();
        var second = rows.aTier(show).with("position", 1).with("name", "B").plant();
        var first = rows.aTier(show)
                .with("position", 0)
                .with("name", "A")
                .with("free", 4)
                .plant();

        assertThat(catalogue.tiers(show))
                .containsExactly(
                        new TierRow(new Id(first), "A", 28_000, 4, 10, null, false),
                        new TierRow(new Id(second), "B", 28_000, 10, 10, null, false));
    }

    @Test
    void thePlanOfAShowIsPublicOnceTheShowIs() {
        var plan = aPlan();
        var published = rows.aShow().with("plan_id", plan).plant();
        var draft = rows.aShow().with("plan_id", plan).with("status", "DRAFT").plant();
        var cancelled =
                rows.aShow().with("plan_id", plan).with("status", "CANCELLED").plant();
        List.of(published, draft, cancelled).forEach(show -> rows.aZone(show).plant());

        assertThat(catalogue.plan(published)).contains(new PlanRow("风云大剧院", 800, null));
        assertThat(catalogue.plan(cancelled)).isPresent();
        assertThat(catalogue.plan(draft)).isEmpty();
        assertThat(catalogue.plan(rows.aShow().plant())).isEmpty();
        assertThat(catalogue.zones(published)).containsExactly(new ZoneRow(1, "一层", null, 10));
        assertThat(catalogue.zones(draft)).isEmpty();
    }

    @Test
    void seatsComeInThePlansOrder() {
        var show = rows.newId();
        var second =
                rows.aSeat(show, 9).with("position", 1).with("ticket_id", 7).plant();
        var first = rows.aSeat(show, 9).with("position", 0).with("x", 1.25).plant();
        rows.aSeat(show, 9).with("zone_id", 2).with("position", 0).plant();

        assertThat(catalogue.seats(show, 1))
                .containsExactly(
                        new SeatRow(new Id(first), "1排", "1", 1.25, 0, new Id(9)),
                        new SeatRow(new Id(second), "1排", "1", 0, 0, new Id(9)));
    }

    @Test
    void whatIsFreeIsPublicOnceTheShowIs() {
        var published = rows.aShow().plant();
        var draft = rows.aShow().with("status", "DRAFT").plant();
        for (var show : List.of(published, draft)) {
            database.sql("insert into seat_map values (?, 2, X'0F'), (?, 1, X'FF01')")
                    .params(show, show)
                    .update();
        }

        assertThat(catalogue.free(published))
                .extracting(FreeRow::zoneId, FreeRow::free)
                .containsExactly(tuple(1, new byte[] {-1, 1}), tuple(2, new byte[] {15}));
        assertThat(catalogue.free(draft)).isEmpty();
    }

    @Test
    void whatIsDrawnInAZoneIsPublicOnceTheShowIs() {
        var published = rows.aShow().plant();
        var draft = rows.aShow().with("status", "DRAFT").plant();
        List.of(published, draft)
                .forEach(show -> rows.aZone(show).with("areas", "[1]").plant());

        assertThat(catalogue.areas(published, 1)).contains("[1]");
        assertThat(catalogue.areas(published, 2)).isEmpty();
        assertThat(catalogue.areas(draft, 1)).isEmpty();
    }

    private List<EventSummary> events(Wanted wanted) {
        return catalogue.events(wanted, NOW, START, 99);
    }

    private List<Long> ids(Wanted wanted) {
        return events(wanted).stream().map(event -> event.id().value()).toList();
    }

    private List<Long> after(int second, long id, int limit) {
        return catalogue.events(ALL, NOW, new EventCursor(NOW.plusSeconds(second), id), limit).stream()
                .map(event -> event.id().value())
                .toList();
    }

    private Row anEvent() {
        return rows.anEvent().with("city", CITY);
    }

    private Row aShow(long event, int second) {
        return rows.aShow().with("event_id", event).with("starts_at", NOW.plusSeconds(second));
    }

    private long onSale(Row event, int second) {
        var id = event.plant();
        rows.aTier(aShow(id, second).plant()).plant();
        return id;
    }

    private long aPlan() {
        var id = rows.newId();
        database.sql("insert into seating_plan values (?, 1, '风云大剧院', 800, null, 1, '[]', ?)")
                .params(id, NOW)
                .update();
        return id;
    }
}
