package org.fengyun.ticketing.holdback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CatalogueApi.FreeSeats;
import org.fengyun.ticketing.client.CatalogueApi.Show;
import org.fengyun.ticketing.client.HoldBackApi.HeldSeat;
import org.fengyun.ticketing.client.HoldBackApi.HeldTier;
import org.fengyun.ticketing.client.HoldBackApi.HoldBack;
import org.fengyun.ticketing.client.HoldBackApi.HoldBackDraft;
import org.fengyun.ticketing.client.HoldBackApi.Release;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.TierEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierStock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class HoldBackHttpTest extends TicketingTest {
    private static final Release ALL = new Release(null, null);

    @Autowired
    World world;

    @Test
    void seatsAreHeldBackWithTheReason() {
        var show = world.aSeatedShowOnSale(1, 9);
        var seats = world.seats(show);

        var answer = holdBack(show, seats("导演席", seats.subList(2, 4)));

        assertThat(answer.status()).isEqualTo(201);
        var made = answer.as(HoldBack.class);
        assertThat(made)
                .isEqualTo(new HoldBack(
                        made.id(),
                        show.showId(),
                        "导演席",
                        made.createdAt(),
                        List.of(new HeldTier(show.tierId(), 2, 2)),
                        List.of(
                                new HeldSeat(seats.get(2), "一层", "1排", "3"),
                                new HeldSeat(seats.get(3), "一层", "1排", "4"))));
        assertThat(list(show)).containsExactly(made);
    }

    @Test
    void seatsThatAreHeldBackCountAsHeldAndAreNotFree() {
        var show = world.aSeatedShowOnSale(1, 9);
        world.anOrder(world.aBuyer(), show, 3);
        held(show, seats("柱子", List.of(world.seats(show).getFirst())));

        var stock = stock(show);

        assertThat(stock.free()).isEqualTo(6);
        assertThat(stock.held()).isEqualTo(4);
        assertThat(stock.heldBack()).isEqualTo(1);
        assertThat(free(show).cardinality()).isEqualTo(6);
        assertThat(free(show).get(0)).isFalse();
    }

    @Test
    void seatsThatAreHeldBackAreSoldToNobody() {
        var show = world.aSeatedShowOnSale(1, 9);
        var seats = world.seats(show);
        held(show, seats("柱子", seats.subList(2, 10)));
        var buyer = world.aBuyer();

        world.order(buyer, World.newKey(), World.picked(show, seats.subList(1, 3)))
                .isProblem(409, "seat-taken");
        world.order(buyer, show, 3).isProblem(409, "sold-out");
        var best = world.anOrder(buyer, show, 2);

        assertThat(seatsOf(best)).isEqualTo(seats.subList(0, 2));
    }

    /** The middle two of the ten would leave one seat on either side of them. */
    @Test
    void aSeatThatIsHeldBackIsLikeATakenOneForWhoeverMightBeLeftAlone() {
        var show = world.aSeatedShowOnSale(1, 9);
        var seats = world.seats(show);
        held(show, seats("柱子", List.of(seats.get(2), seats.get(7))));

        var best = world.anOrder(world.aBuyer(), show, 2);

        assertThat(seatsOf(best)).isEqualTo(seats.subList(3, 5));
    }

    @Test
    void placesWithoutSeatsAreHeldBackByTier() {
        var show = world.aShowOnSale(10, 9, 28_000);

        var made = held(show, places("赞助商", show.tierId(), 4));

        assertThat(made.tiers()).containsExactly(new HeldTier(show.tierId(), 4, 4));
        assertThat(made.seats()).isEmpty();
        assertThat(stock(show).heldBack()).isEqualTo(4);
        world.order(world.aBuyer(), show, 7).isProblem(409, "sold-out");
        world.anOrder(world.aBuyer(), show, 6);
        assertThat(api.get("/internal/shows/" + show.showId())
                        .as(Show.class)
                        .tiers()
                        .getFirst()
                        .availability()
                        .name())
                .isEqualTo("SOLD_OUT");
    }

    @Test
    void whatABuyerHasIsNotHeldBack() {
        var show = world.aSeatedShowOnSale(1, 9);
        var seats = world.seats(show);
        world.order(world.aBuyer(), World.newKey(), World.picked(show, List.of(seats.get(1), seats.get(3))))
                .as(Order.class);

        var refused = holdBack(show, seats("导演席", seats.subList(0, 4)))
                .isProblem(409, "seat-taken")
                .tree();

        assertThat(refused.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("seatIds[1]", "seatIds[3]");
        assertThat(stock(show).heldBack()).isZero();
        assertThat(list(show)).isEmpty();
    }

    @Test
    void whatIsHeldBackIsNotHeldBackAgain() {
        var show = world.aSeatedShowOnSale(1, 9);
        var seats = world.seats(show);
        held(show, seats("导演席", seats.subList(0, 2)));

        holdBack(show, seats("赞助商", seats.subList(1, 3))).isProblem(409, "seat-taken");
    }

    @Test
    void moreThanIsFreeIsNotHeldBack() {
        var show = world.aShowOnSale(10, 9, 28_000);
        world.anOrder(world.aBuyer(), show, 3);

        holdBack(show, places("赞助商", show.tierId(), 8)).isProblem(409, "sold-out");
        held(show, places("赞助商", show.tierId(), 7));
    }

    @Test
    void whatAnExpiredHoldKeepsCanBeHeldBack() {
        var show = world.aSeatedShowOnSale(1, 9);
        world.anOrder(world.aBuyer(), show, 9);
        clock.advance(Duration.ofMinutes(16));

        held(show, seats("导演席", world.seats(show)));

        assertThat(stock(show).heldBack()).isEqualTo(10);
    }

    @Test
    void theSameRequestHoldsBackOnce() {
        var show = world.aShowOnSale(10, 9, 28_000);
        var key = World.newKey();
        var made = api.create(path(show), key, places("赞助商", show.tierId(), 4)).as(HoldBack.class);

        assertThat(api.create(path(show), key, places("赞助商", show.tierId(), 4)).as(HoldBack.class))
                .isEqualTo(made);

        api.create(path(show), key, places("赞助商", show.tierId(), 5)).isProblem(422, "key-reused");
        assertThat(stock(show).heldBack()).isEqualTo(4);
        assertThat(api.post(path(show), places("赞助商", show.tierId(), 4)).badFields())
                .containsExactly("Idempotency-Key");
    }

    @Test
    void allIsReleased() {
        var show = world.aSeatedShowOnSale(1, 9);
        var made = held(show, seats("导演席", world.seats(show)));

        var released = release(show, made, ALL).as(HoldBack.class);

        assertThat(released.tiers()).containsExactly(new HeldTier(show.tierId(), 10, 0));
        assertThat(released.seats()).isEmpty();
        assertThat(stock(show).free()).isEqualTo(10);
        assertThat(free(show).cardinality()).isEqualTo(10);
        assertThat(world.anOrder(world.aBuyer(), show, 9).tickets()).hasSize(9);
    }

    @Test
    void someSeatsAreReleasedAndTheOthersStay() {
        var show = world.aSeatedShowOnSale(1, 9);
        var seats = world.seats(show);
        var made = held(show, seats("导演席", seats.subList(0, 4)));

        var released =
                release(show, made, new Release(seats.subList(1, 3), null)).as(HoldBack.class);

        assertThat(released.tiers()).containsExactly(new HeldTier(show.tierId(), 4, 2));
        assertThat(released.seats()).extracting(HeldSeat::id).containsExactly(seats.get(0), seats.get(3));
        assertThat(free(show).get(1)).isTrue();
        assertThat(free(show).get(3)).isFalse();
    }

    @Test
    void seatsAreReleasedOnceHoweverOftenItIsAskedFor() {
        var show = world.aSeatedShowOnSale(1, 9);
        var seats = world.seats(show);
        var made = held(show, seats("导演席", seats.subList(0, 4)));
        release(show, made, ALL).as(HoldBack.class);
        world.order(world.aBuyer(), World.newKey(), World.picked(show, seats.subList(0, 2)))
                .as(Order.class);

        release(show, made, ALL).as(HoldBack.class);
        release(show, made, new Release(seats.subList(0, 9), null)).as(HoldBack.class);

        assertThat(stock(show).free()).isEqualTo(8);
        assertThat(free(show).get(0)).isFalse();
    }

    @Test
    void theSameReleaseOfPlacesHasOneEffect() {
        var show = world.aShowOnSale(10, 9, 28_000);
        var made = held(show, places("赞助商", show.tierId(), 4));
        var key = World.newKey();
        var path = path(show) + "/" + made.id() + "/release";

        for (int i = 0; i < 3; i++) {
            var released = api.create(path, key, new Release(null, 2)).as(HoldBack.class);
            assertThat(released.tiers()).containsExactly(new HeldTier(show.tierId(), 4, 2));
        }

        api.create(path, key, new Release(null, 1)).isProblem(422, "key-reused");
        release(show, made, new Release(null, 3)).isProblem(409, "not-held-back");
        release(show, made, ALL).as(HoldBack.class);
        assertThat(stock(show).free()).isEqualTo(10);
    }

    @Test
    void aReleaseFreesNothingOfAnotherHoldBack() {
        var show = world.aSeatedShowOnSale(1, 9);
        var seats = world.seats(show);
        var made = held(show, seats("导演席", seats.subList(0, 2)));
        held(show, seats("赞助商", seats.subList(2, 4)));

        release(show, made, new Release(seats.subList(0, 4), null)).as(HoldBack.class);

        assertThat(stock(show).heldBack()).isEqualTo(2);
    }

    @Test
    void theQuotaIsNotLoweredBelowWhatIsTakenAndHeldBack() {
        var show = world.aShowOnSale(10, 9, 28_000);
        world.anOrder(world.aBuyer(), show, 3);
        held(show, places("赞助商", show.tierId(), 4));
        var tier =
                "/internal/organizers/%s/shows/%s/tiers/%s".formatted(show.organizerId(), show.showId(), show.tierId());

        api.put(tier, new TierEdit("看台", 28_000, 6, null, false)).isProblem(409, "quota-below-taken");
        assertThat(api.put(tier, new TierEdit("看台", 28_000, 7, null, false)).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsHeldBackIsReleasedAlsoAfterTheEventWasCalledOff() {
        var show = world.aShowOnSale(10, 9, 28_000);
        var made = held(show, places("赞助商", show.tierId(), 4));
        api.post("/internal/organizers/%s/events/%s/cancel".formatted(show.organizerId(), show.eventId()), "");

        holdBack(show, places("赞助商", show.tierId(), 1)).isProblem(409, "event-cancelled");
        release(show, made, ALL).as(HoldBack.class);

        assertThat(stock(show).free()).isEqualTo(10);
    }

    @Test
    void holdBacksAreListedOverThePagesTheNewestFirst() {
        var show = world.aShowOnSale(100, 9, 28_000);
        var made = new ArrayList<Id>();
        for (int i = 0; i < 25; i++) {
            made.add(held(show, places("第%d批".formatted(i), show.tierId(), 1)).id());
        }
        Collections.reverse(made);

        var first = api.get(path(show)).tree();
        var second =
                api.get(path(show) + "?cursor=" + first.get("next").asString()).tree();

        var listed = new ArrayList<String>();
        first.get("items").forEach(item -> listed.add(item.get("id").asString()));
        second.get("items").forEach(item -> listed.add(item.get("id").asString()));
        assertThat(listed).isEqualTo(made.stream().map(Id::toString).toList());
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(api.get(path(show) + "?cursor=x").badFields()).containsExactly("cursor");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        var seated = world.aSeatedShowOnSale(1, 9);
        var general = world.aShowOnSale(10, 9, 28_000);
        var seat = world.seats(seated).getFirst();

        assertThat(bad(seated, new HoldBackDraft("", null, null, null))).containsExactly("reason", "seatIds");
        assertThat(bad(seated, new HoldBackDraft("原".repeat(101), List.of(), seated.tierId(), 1)))
                .containsExactly("reason", "seatIds", "tierId", "quantity");
        assertThat(bad(seated, seats("柱子", List.of(seat, seat)))).containsExactly("seatIds[1]");
        assertThat(bad(seated, seats("柱子", List.of(seat, new Id(1))))).containsExactly("seatIds[1]");
        assertThat(bad(
                        seated,
                        seats(
                                "柱子",
                                IntStream.rangeClosed(1, 1_001)
                                        .mapToObj(Id::new)
                                        .toList())))
                .containsExactly("seatIds");
        assertThat(bad(seated, "{\"reason\": \"柱子\", \"seatIds\": [null]}")).containsExactly("seatIds");
        assertThat(bad(general, new HoldBackDraft("赞助商", List.of(seat), null, null)))
                .containsExactly("seatIds", "tierId", "quantity");
        assertThat(bad(general, places("赞助商", general.tierId(), 0))).containsExactly("quantity");
        assertThat(bad(general, places("赞助商", seated.tierId(), 1))).containsExactly("tierId");
    }

    @Test
    void aReleaseThatMakesNoSenseIsNamed() {
        var seated = world.aSeatedShowOnSale(1, 9);
        var general = world.aShowOnSale(10, 9, 28_000);
        var seats = held(seated, seats("柱子", world.seats(seated)));
        var places = held(general, places("赞助商", general.tierId(), 1));

        assertThat(release(seated, seats, new Release(null, 1)).badFields()).containsExactly("quantity");
        assertThat(release(seated, seats, new Release(List.of(new Id(1)), null)).badFields())
                .containsExactly("seatIds[0]");
        assertThat(release(general, places, new Release(List.of(new Id(1)), 0)).badFields())
                .containsExactly("seatIds", "quantity");
        release(general, seats, ALL).isProblem(404, "not-found");
    }

    @Test
    void anotherOrganizersShowIsNotThere() {
        var show = world.aShowOnSale(10, 9, 28_000);
        var made = held(show, places("赞助商", show.tierId(), 1));
        var stranger = new OnSale(world.anOrganizer(), show.eventId(), show.show());

        holdBack(stranger, places("赞助商", show.tierId(), 1)).isProblem(404, "not-found");
        release(stranger, made, ALL).isProblem(404, "not-found");
        api.get(path(stranger)).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void ofBuyersAndHouseAtOnceEachSeatGoesToOne(int size) {
        var show = world.aSeatedShowOnSale(2, 99);
        var seats = world.seats(show);
        var buyers = IntStream.range(0, 20).mapToObj(_ -> world.aBuyer()).toList();

        var answers = atOnce(60, n -> {
            var from = n % (seats.size() - size + 1);
            var wanted = seats.subList(from, from + size);
            return switch (n % 3) {
                case 0 -> holdBack(show, seats("导演席", wanted));
                case 1 -> world.order(buyers.get(n % 20), World.newKey(), World.picked(show, wanted));
                default -> world.order(buyers.get(n % 20), show, size);
            };
        });

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).contains(201);
        var stock = stock(show);
        var heldBack = list(show).stream()
                .mapToInt(holdBack -> holdBack.seats().size())
                .sum();
        assertThat(stock.heldBack()).isEqualTo(heldBack);
        var given = answers.stream().filter(answer -> answer.status() == 201).count() * size;
        assertThat(stock.free()).isEqualTo(20 - Math.toIntExact(given));
        assertThat(free(show).cardinality()).isEqualTo(stock.free());
    }

    @Test
    void aHoldBackThatIsReleasedTwentyTimesAtOnceComesBackOnce() {
        var show = world.aShowOnSale(30, 9, 28_000);
        var made = held(show, places("赞助商", show.tierId(), 20));
        var key = World.newKey();
        var path = path(show) + "/" + made.id() + "/release";

        var answers = atOnce(20, _ -> api.create(path, key, new Release(null, 5)));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(stock(show).heldBack()).isEqualTo(15);
        assertThat(stock(show).free()).isEqualTo(15);
    }

    private static List<Answer> atOnce(int times, IntFunction<Answer> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> call.apply(n), threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }

    private static List<Id> seatsOf(Order order) {
        return order.tickets().stream()
                .map(ticket -> Objects.requireNonNull(ticket.seat()).id())
                .toList();
    }

    private static HoldBackDraft seats(String reason, List<Id> seatIds) {
        return new HoldBackDraft(reason, seatIds, null, null);
    }

    private static HoldBackDraft places(String reason, Id tierId, int quantity) {
        return new HoldBackDraft(reason, null, tierId, quantity);
    }

    private Answer holdBack(OnSale show, Object draft) {
        return api.create(path(show), World.newKey(), draft);
    }

    private HoldBack held(OnSale show, HoldBackDraft draft) {
        return holdBack(show, draft).as(HoldBack.class);
    }

    private List<String> bad(OnSale show, Object draft) {
        return holdBack(show, draft).badFields();
    }

    private Answer release(OnSale show, HoldBack holdBack, Release release) {
        return api.create(path(show) + "/" + holdBack.id() + "/release", World.newKey(), release);
    }

    private List<HoldBack> list(OnSale show) {
        return api.get(path(show)).as(HoldBacksPage.class).items();
    }

    private record HoldBacksPage(List<HoldBack> items) {}

    private TierStock stock(OnSale show) {
        return api.get("/internal/organizers/%s/shows/%s".formatted(show.organizerId(), show.showId()))
                .as(OrganizerShow.class)
                .tiers()
                .getFirst();
    }

    private BitSet free(OnSale show) {
        var zones = api.get("/internal/shows/%s/seats".formatted(show.showId()))
                .as(FreeSeats.class)
                .zones();
        return BitSet.valueOf(Base64.getDecoder().decode(zones.getFirst().free()));
    }

    private static String path(OnSale show) {
        return "/internal/organizers/%s/shows/%s/hold-backs".formatted(show.organizerId(), show.showId());
    }
}
