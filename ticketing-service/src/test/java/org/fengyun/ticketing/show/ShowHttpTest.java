package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.PlanSummary;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.ShowEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierStock;
import org.fengyun.ticketing.client.Seating;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ShowHttpTest extends TicketingTest {
    private static final TierDraft TIER = new TierDraft("看台", 28_000, 100, null, null, false);
    private static final TierDraft STALLS = new TierDraft("池座", 38_000, null, List.of("stalls"), null, false);

    @Autowired
    World world;

    Id organizer;
    Id event;

    @BeforeEach
    void anEvent() {
        organizer = world.anOrganizer();
        event = world.anEvent(organizer).id();
    }

    @Test
    void aTierDoesNotTakeAnothersName() {
        var show = create(world.aShow(4, TIER, new TierDraft("山顶", 1, 1, null, null, false)))
                .as(OrganizerShow.class);
        var tier = show.tiers().getLast().id();

        assertThat(api.put(path(show) + "/tiers/" + tier, new TierEdit("看台", 1, 1, null, false))
                        .badFields())
                .containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIP", "VIP "})
    void aTierNameIsThereOnce(String again) {
        assertThat(create(world.aShow(
                                4,
                                new TierDraft("VIP", 1, 1, null, null, false),
                                new TierDraft(again, 1, 1, null, null, false)))
                        .badFields())
                .containsExactly("tiers[1].name");
    }

    @Test
    void aShowIsMadeAsItWasDrafted() {
        var draft = world.aShow(
                4, new TierDraft("看台", 28_000, 100, null, null, false), new TierDraft("山顶", 0, 1, null, null, false));

        var answer = create(draft);

        assertThat(answer.status()).isEqualTo(201);
        var show = answer.as(OrganizerShow.class);
        assertThat(show)
                .isEqualTo(new OrganizerShow(
                        show.id(),
                        event,
                        draft.startsAt(),
                        draft.saleOpensAt(),
                        draft.saleClosesAt(),
                        Seating.GENERAL,
                        false,
                        4,
                        null,
                        List.of(
                                new TierStock(
                                        show.tiers().getFirst().id(), "看台", 28_000, 100, 100, 0, 0, null, false, 0),
                                new TierStock(show.tiers().getLast().id(), "山顶", 0, 1, 1, 0, 0, null, false, 0)),
                        null,
                        null,
                        null));
        assertThat(read(show)).isEqualTo(show);
    }

    @Test
    void theSameRequestHasTheSameAnswer() {
        var key = World.newKey();
        var draft = world.aShow(4, TIER);
        var path = shows();
        var show = api.create(path, key, draft).as(OrganizerShow.class);

        assertThat(api.create(path, key, draft).as(OrganizerShow.class)).isEqualTo(show);

        api.create(path, key, world.aShow(5, TIER)).isProblem(422, "key-reused");
        event = world.anEvent(organizer).id();
        api.create(shows(), key, draft).isProblem(422, "key-reused");
        assertThat(api.post(shows(), draft).badFields()).containsExactly("Idempotency-Key");
    }

    @Test
    void aSaleThatClosesBeforeItOpensIsRefused() {
        var opens = clock.instant();

        assertThat(create(times(opens.plusSeconds(9), opens, opens)).badFields())
                .containsExactly("saleClosesAt");
        assertThat(create(times(opens.plusSeconds(9), opens, opens.minusSeconds(1)))
                        .badFields())
                .containsExactly("saleClosesAt");
    }

    @Test
    void aSaleIsOverWhenTheShowBegins() {
        var opens = clock.instant();
        var starts = opens.plusSeconds(9);

        assertThat(create(times(starts, opens, starts.plusMillis(1))).badFields())
                .containsExactly("saleClosesAt");
        assertThat(create(times(starts, opens, starts)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 10_000_001, Long.MAX_VALUE})
    void aPriceOutOfRangeIsRefused(long price) {
        assertThat(create(world.aShow(4, TIER, new TierDraft("山顶", price, 1, null, null, false)))
                        .badFields())
                .containsExactly("tiers[1].price");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10_000_000})
    void aPriceInRangeIsTaken(long price) {
        assertThat(create(world.aShow(4, new TierDraft("山顶", price, 1, null, null, false)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aFractionOfAFenIsRefused() {
        var body = """
                {"startsAt": "2030-01-01T12:00:00Z", "saleOpensAt": "2029-01-01T12:00:00Z",
                 "saleClosesAt": "2030-01-01T12:00:00Z", "seating": "GENERAL", "realName": false, "limitPerBuyer": 4,
                 "tiers": [{"name": "看台", "price": 99.9, "quota": 10}]}
                """;

        assertThat(create(body).badFields()).containsExactly("tiers[0].price");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_000_001})
    void aQuotaOutOfRangeIsRefused(int quota) {
        assertThat(create(world.aShow(4, new TierDraft("看台", 1, quota, null, null, false)))
                        .badFields())
                .containsExactly("tiers[0].quota");
    }

    @Test
    void generalAdmissionNeedsQuotasAndNoPlan() {
        assertThat(create(world.aShow(4, STALLS)).badFields()).containsExactly("tiers[0].quota", "tiers[0].categories");
        assertThat(create(draft(Seating.GENERAL, aPlan(), TIER)).badFields()).containsExactly("planId");
    }

    @Test
    void aTierNameIsThereOnce() {
        assertThat(create(world.aShow(4, TIER, TIER)).badFields()).containsExactly("tiers[1].name");
    }

    @Test
    void aShowHasOneToFiftyTiers() {
        var many = IntStream.range(0, 51)
                .mapToObj(i -> new TierDraft("T" + i, 1, 1, null, null, false))
                .toArray(TierDraft[]::new);

        assertThat(create(world.aShow(4)).badFields()).containsExactly("tiers");
        assertThat(create(world.aShow(4, many)).badFields()).containsExactly("tiers");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void aLimitOutOfRangeIsRefused(int limit) {
        assertThat(create(world.aShow(limit, TIER)).badFields()).containsExactly("limitPerBuyer");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(create("{}").badFields()).isNotEmpty();
        assertThat(create("{\"realName\": false, \"limitPerBuyer\": 4}").badFields())
                .containsExactly("startsAt", "saleOpensAt", "saleClosesAt", "seating", "tiers");
        assertThat(create("{\"realName\": false}").badFields()).containsExactly("limitPerBuyer");
        assertThat(create("{\"realName\": false, \"limitPerBuyer\": 4, \"seating\": \"STANDING\"}")
                        .badFields())
                .containsExactly("seating");
        assertThat(create("{\"realName\": false, \"limitPerBuyer\": 4, \"startsAt\": \"tomorrow\"}")
                        .badFields())
                .containsExactly("startsAt");
    }

    @Test
    void aPlanIsTheOrganizersOwn() {
        var plan = aPlan();

        assertThat(create(draft(Seating.RESERVED, null, STALLS)).badFields()).containsExactly("planId");
        assertThat(create(draft(Seating.RESERVED, new Id(1), STALLS)).badFields())
                .containsExactly("planId");
        organizer = world.anOrganizer();
        event = world.anEvent(organizer).id();
        assertThat(create(draft(Seating.RESERVED, plan, STALLS)).badFields()).containsExactly("planId");
    }

    @Test
    void withReservedSeatingTheQuotaIsTheNumberOfSeats() {
        var show = create(draft(Seating.RESERVED, aPlan(), STALLS)).as(OrganizerShow.class);

        assertThat(show.tiers()).extracting(TierStock::quota).containsExactly(20);
        assertThat(create(draft(Seating.RESERVED, aPlan(), new TierDraft("池座", 1, 20, List.of("stalls"), null, false)))
                        .badFields())
                .containsExactly("tiers[0].quota");
    }

    @Test
    void eachCategoryIsSoldByOneTier() {
        var plan = aPlan();
        var twice = new TierDraft("楼座", 1, null, List.of("stalls"), null, false);
        var unknown = new TierDraft("楼座", 1, null, List.of("balcony"), null, false);
        var none = new TierDraft("楼座", 1, null, null, null, false);

        assertThat(create(draft(Seating.RESERVED, plan, STALLS, twice)).badFields())
                .containsExactly("tiers[1].categories");
        assertThat(create(draft(Seating.RESERVED, plan, STALLS, unknown)).badFields())
                .contains("tiers[1].categories");
        assertThat(create(draft(Seating.RESERVED, plan, unknown)).badFields()).contains("tiers[0].categories", "tiers");
        assertThat(create(draft(Seating.RESERVED, plan, STALLS, none)).badFields())
                .contains("tiers[1].categories");
    }

    @Test
    void aTierIsEditedForComingOrders() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 3);

        var edited =
                api.put(tier(show), new TierEdit("山顶", 9_900, 3, null, false)).as(OrganizerShow.class);

        assertThat(edited.tiers())
                .containsExactly(new TierStock(show.tierId(), "山顶", 9_900, 3, 0, 3, 0, null, false, 0));
        assertThat(world.read(buyer, order).total()).isEqualTo(3 * 28_000);
        api.put(tier(show), new TierEdit("山顶", 9_900, 4, null, false));
        assertThat(world.anOrder(buyer, show, 1).total()).isEqualTo(9_900);
    }

    @Test
    void aQuotaBelowWhatIsTakenIsRefused() {
        var show = world.aShowOnSale(10, 4, 28_000);
        world.anOrder(world.aBuyer(), show, 3);

        api.put(tier(show), new TierEdit("看台", 28_000, 2, null, false)).isProblem(409, "quota-below-taken");
    }

    @Test
    void aQuotaOfSeatsFollowsThePlan() {
        var show = world.aSeatedShowOnSale(1, 4);

        api.put(tier(show), new TierEdit("池座", 1, 11, null, false)).isProblem(409, "quota-follows-plan");
        assertThat(api.put(tier(show), new TierEdit("池座", 1, 10, null, false)).status())
                .isEqualTo(200);
        assertThat(api.put(tier(show), new TierEdit("池座", 2, null, null, false)).status())
                .isEqualTo(200);
    }

    @Test
    void aTierEditIsCheckedLikeADraft() {
        var show = world.aShowOnSale(10, 4, 28_000);

        assertThat(api.put(tier(show), new TierEdit("", -1, 0, null, false)).badFields())
                .containsExactly("name", "price", "quota");
        api.put(path(show) + "/tiers/1", new TierEdit("山顶", 1, 1, null, false)).isProblem(404, "not-found");
    }

    @Test
    void timesAndLimitAreEdited() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var now = clock.instant();
        var edit = new ShowEdit(now.plusSeconds(3), now.plusSeconds(1), now.plusSeconds(2), 6, null, null, null);

        var edited = api.put(path(show), edit).as(OrganizerShow.class);

        assertThat(edited.startsAt()).isEqualTo(edit.startsAt());
        assertThat(edited.saleOpensAt()).isEqualTo(edit.saleOpensAt());
        assertThat(edited.saleClosesAt()).isEqualTo(edit.saleClosesAt());
        assertThat(edited.limitPerBuyer()).isEqualTo(6);
        world.order(world.aBuyer(), show, 1).isProblem(409, "not-on-sale");
        var backwards = new ShowEdit(now.plusSeconds(3), now.plusSeconds(2), now.plusSeconds(1), 0, null, null, null);
        assertThat(api.put(path(show), backwards).badFields()).containsExactly("saleClosesAt", "limitPerBuyer");
    }

    @Test
    void doorsAttendeesAndLimitsAreKeptAndEdited() {
        var draft = world.aShow(4, new TierDraft("看台", 28_000, 100, null, 2, true));
        var doors = draft.startsAt().minusSeconds(60);
        var fixed = draft.startsAt().minusSeconds(90);
        var ruled = new ShowDraft(
                draft.startsAt(),
                draft.saleOpensAt(),
                draft.saleClosesAt(),
                draft.seating(),
                draft.realName(),
                4,
                null,
                draft.tiers(),
                3,
                doors,
                fixed);

        var show = create(ruled).as(OrganizerShow.class);

        assertThat(show.limitPerOrder()).isEqualTo(3);
        assertThat(show.doorsOpenAt()).isEqualTo(doors);
        assertThat(show.attendeesFixedAt()).isEqualTo(fixed);
        assertThat(show.tiers().getFirst().limitPerBuyer()).isEqualTo(2);
        assertThat(show.tiers().getFirst().voucherOnly()).isTrue();
        var edit = new ShowEdit(
                draft.startsAt(), draft.saleOpensAt(), draft.saleClosesAt(), 4, 2, doors.minusSeconds(1), null);
        var edited = api.put(path(show), edit).as(OrganizerShow.class);
        assertThat(edited.limitPerOrder()).isEqualTo(2);
        assertThat(edited.doorsOpenAt()).isEqualTo(doors.minusSeconds(1));
        assertThat(edited.attendeesFixedAt()).isNull();
        var after = draft.startsAt().plusSeconds(1);
        var wrong = new ShowEdit(draft.startsAt(), draft.saleOpensAt(), draft.saleClosesAt(), 4, 0, after, after);
        assertThat(api.put(path(show), wrong).badFields())
                .containsExactly("doorsOpenAt", "attendeesFixedAt", "limitPerOrder");
    }

    @Test
    void theLimitIsNotLoweredBelowWhatABuyerHolds() {
        var show = world.aShowOnSale(10, 4, 28_000);
        world.anOrder(world.aBuyer(), show, 3);

        assertThat(api.put(path(show), sameTimes(show, 2)).badFields()).containsExactly("limitPerBuyer");
        assertThat(api.put(path(show), sameTimes(show, 3)).status()).isEqualTo(200);
    }

    @Test
    void whatWasCalledOffStaysAsItIs() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var eventPath = "/internal/organizers/%s/events/%s".formatted(show.organizerId(), show.eventId());
        api.post(eventPath + "/cancel", "");

        api.put(path(show), sameTimes(show, 5)).isProblem(409, "event-cancelled");
        api.put(tier(show), new TierEdit("山顶", 1, 1, null, false)).isProblem(409, "event-cancelled");
        api.create(eventPath + "/shows", World.newKey(), world.aShow(4, TIER)).isProblem(409, "event-cancelled");
        world.order(world.aBuyer(), show, 1).isProblem(409, "not-on-sale");
    }

    @Test
    void aShowThatHadBegunWhenItsEventWasCalledOffIsNotSoldAgainAtAnotherTime() {
        var show = world.aShowOnSale(10, 4, 28_000);
        clock.advance(Duration.ofDays(2));
        api.post("/internal/organizers/%s/events/%s/cancel".formatted(show.organizerId(), show.eventId()), "");
        var later = clock.instant().plus(Duration.ofDays(9));

        api.put(path(show), new ShowEdit(later, show.show().saleOpensAt(), later, 4, null, null, null))
                .isProblem(409, "event-cancelled");
        api.put(tier(show), new TierEdit("山顶", 1, 100, null, false)).isProblem(409, "event-cancelled");

        world.order(world.aBuyer(), show, 1).isProblem(409, "not-on-sale");
    }

    @Test
    void aShowThatIsAddedToAPublishedEventIsOnSale() {
        var onSale = world.aShowOnSale(10, 4, 28_000);
        organizer = onSale.organizerId();
        event = onSale.eventId();

        var second = create(world.aShow(4, TIER)).as(OrganizerShow.class);

        var added = new World.OnSale(organizer, event, second);
        assertThat(world.order(world.aBuyer(), added, 1).status()).isEqualTo(201);
    }

    @Test
    void anotherOrganizersShowIsNotThere() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var stranger = new World.OnSale(world.anOrganizer(), show.eventId(), show.show());

        api.get(path(stranger)).isProblem(404, "not-found");
        api.put(path(stranger), sameTimes(show, 4)).isProblem(404, "not-found");
        api.put(tier(stranger), new TierEdit("山顶", 1, 1, null, false)).isProblem(404, "not-found");
    }

    private Answer create(Object draft) {
        return api.create(shows(), World.newKey(), draft);
    }

    private String shows() {
        return "/internal/organizers/%s/events/%s/shows".formatted(organizer, event);
    }

    private String path(OrganizerShow show) {
        return path(new World.OnSale(organizer, event, show));
    }

    private static String path(World.OnSale show) {
        return "/internal/organizers/%s/shows/%s".formatted(show.organizerId(), show.showId());
    }

    private static String tier(World.OnSale show) {
        return path(show) + "/tiers/" + show.tierId();
    }

    private OrganizerShow read(OrganizerShow show) {
        return api.get(path(show)).as(OrganizerShow.class);
    }

    private static ShowEdit sameTimes(World.OnSale show, int limit) {
        return new ShowEdit(
                show.show().startsAt(), show.show().saleOpensAt(), show.show().saleClosesAt(), limit, null, null, null);
    }

    private ShowDraft times(Instant starts, Instant opens, Instant closes) {
        return new ShowDraft(starts, opens, closes, Seating.GENERAL, false, 4, null, List.of(TIER), null, null, null);
    }

    private ShowDraft draft(Seating seating, @Nullable Id plan, TierDraft... tiers) {
        var starts = clock.instant().plus(Duration.ofDays(1));
        return new ShowDraft(
                starts, clock.instant(), starts, seating, false, 4, plan, List.of(tiers), null, null, null);
    }

    /** Two rows of ten seats, all in one category. */
    private Id aPlan() {
        return api.create("/internal/organizers/%s/plans".formatted(organizer), World.newKey(), World.aPlan(2))
                .as(PlanSummary.class)
                .id();
    }
}
