package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.admission.SoldOutFlags;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.TierStock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SaleHttpTest extends TicketingTest {
    private static final Duration HOLD = Duration.ofMinutes(15);

    @Autowired
    World world;

    @Autowired
    SoldOutFlags flags;

    @Autowired
    JdbcClient database;

    @Test
    void anOrderHoldsItsPlaces() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var order = world.anOrder(world.aBuyer(), show, 3);
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
        assertThat(order.tickets()).hasSize(3).allMatch(ticket -> ticket.status() == TicketStatus.HELD);
        assertThat(order.expiresAt()).isEqualTo(order.createdAt().plus(HOLD));
        assertThat(stock(show)).isEqualTo(new int[] {7, 3, 0});
    }

    @Test
    void whatCostsNothingIsSoldAtOnce() {
        var show = world.aShowOnSale(10, 4, 0);
        var order = world.anOrder(world.aBuyer(), show, 2);
        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(stock(show)).isEqualTo(new int[] {8, 0, 2});
    }

    @Test
    void theSameRequestHasTheSameOrder() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var buyer = world.aBuyer();
        var first = world.order(buyer, "same key", World.places(show, 2));
        assertThat(first.badFields()).containsExactly("Idempotency-Key");
        var order = world.order(buyer, "same-key", World.places(show, 2)).as(Order.class);
        var again = world.order(buyer, "same-key", World.places(show, 2)).as(Order.class);
        assertThat(again).isEqualTo(order);
        assertThat(stock(show)).isEqualTo(new int[] {8, 2, 0});
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var other = world.aShowOnSale(10, 4, 28_000);
        var buyer = world.aBuyer();
        world.order(buyer, "the-key", World.places(show, 2)).as(Order.class);
        world.order(buyer, "the-key", World.places(show, 1)).isProblem(422, "key-reused");
        world.order(buyer, "the-key", World.places(other, 2)).isProblem(422, "key-reused");
        assertThat(world.order(world.aBuyer(), "the-key", World.places(show, 1)).status())
                .isEqualTo(201);
    }

    @Test
    void fiftyCopiesOfARequestAtOnceMakeOneOrder() {
        var show = world.aShowOnSale(100, 4, 28_000);
        var buyer = world.aBuyer();
        var answers = atOnce(50, () -> world.order(buyer, "fifty", World.places(show, 2)));
        assertThat(answers.stream().map(answer -> answer.as(Order.class)).distinct())
                .hasSize(1);
        assertThat(stock(show)).isEqualTo(new int[] {98, 2, 0});
    }

    @Test
    void aKeyWithTwoBodiesAtOnceIsGoodForTheFirstOfThemHoweverOftenItComes() {
        var show = world.aShowOnSale(100, 4, 28_000);
        var buyer = world.aBuyer();
        var turn = new AtomicInteger();
        var answers =
                atOnce(50, () -> world.order(buyer, "two-bodies", World.places(show, 1 + turn.getAndIncrement() % 2)));
        var taken = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(taken).hasSize(25);
        assertThat(taken.stream().map(answer -> answer.as(Order.class)).distinct())
                .hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(25);
    }

    @Test
    void moreThanIsLeftIsSoldOut() {
        var show = world.aShowOnSale(3, 4, 28_000);
        world.anOrder(world.aBuyer(), show, 2);
        world.order(world.aBuyer(), show, 2).isProblem(409, "sold-out");
        world.anOrder(world.aBuyer(), show, 1);
        world.order(world.aBuyer(), show, 1).isProblem(409, "sold-out");
    }

    @Test
    void anOrderMadeBeforeIsAnsweredAfterTheTierIsSoldOut() {
        var show = world.aShowOnSale(2, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.order(buyer, "early", World.places(show, 2)).as(Order.class);
        world.order(world.aBuyer(), show, 1).isProblem(409, "sold-out");
        assertThat(world.order(buyer, "early", World.places(show, 2)).as(Order.class))
                .isEqualTo(order);
    }

    @Test
    void whoeverComesForWhatWasGoneAMomentAgoIsTurnedAwayAndComesAMomentLater() {
        var show = world.aShowOnSale(10_000, 4, 28_000);
        Awaitility.await().until(() -> {
            flags.raise(show.showId().value(), show.tierId().value());
            return world.order(world.aBuyer(), show, 1).status() == 409;
        });
        Awaitility.await().until(() -> world.order(world.aBuyer(), show, 1).status() == 201);
    }

    @Test
    void aShowThatIsNotPublishedIsNotThere() {
        var show = world.aShowOnSale(10, 4, 28_000);
        database.sql("update event_show set status = 'DRAFT' where id = ?")
                .param(show.showId().value())
                .update();
        assertThat(badFields(World.places(show, 1))).containsExactly("showId");
    }

    @Test
    void aBuyersOrdersComeNewestFirst() {
        var buyer = world.aBuyer();
        var show = world.aShowOnSale(10, 4, 28_000);
        var first = world.anOrder(buyer, show, 1);
        var second = world.anOrder(buyer, show, 2);
        world.anOrder(world.aBuyer(), show, 1);
        var orders = api.get("/internal/buyers/%s/orders".formatted(buyer)).tree();
        assertThat(orders.get("items"))
                .extracting(
                        order -> order.get("id").asString(),
                        order -> order.get("tickets").size())
                .containsExactly(
                        tuple(second.id().toString(), 2), tuple(first.id().toString(), 1));
        assertThat(orders.get("next").isNull()).isTrue();
    }

    @Test
    void aBuyerNeverHoldsMoreThanTheLimitOverAllOrders() {
        var show = world.aShowOnSale(100, 4, 28_000);
        var buyer = world.aBuyer();
        var answers = atOnce(20, () -> world.order(buyer, show, 1));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(4);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(16);
        world.order(buyer, show, 1).isProblem(409, "limit-reached");
    }

    @Test
    void aSeatIsSoldOnlyOnce() {
        var show = world.aSeatedShowOnSale(2, 4);
        var seats = world.seats(show).subList(0, 2);
        var order = world.order(world.aBuyer(), World.newKey(), World.picked(show, seats))
                .as(Order.class);
        assertThat(order.tickets()).allMatch(ticket -> ticket.seat() != null);
        world.order(world.aBuyer(), World.newKey(), World.picked(show, seats.subList(1, 2)))
                .isProblem(409, "seat-taken");
    }

    @Test
    void whoeverPicksNoSeatsGetsTheBestThatAreFree() {
        var show = world.aSeatedShowOnSale(2, 4);
        var seats = world.seats(show);
        world.order(world.aBuyer(), World.newKey(), World.picked(show, seats.subList(3, 5)))
                .as(Order.class);

        assertThat(seatsOf(world.anOrder(world.aBuyer(), show, 2))).isEqualTo(seats.subList(5, 7));
        assertThat(seatsOf(world.anOrder(world.aBuyer(), show, 3))).isEqualTo(seats.subList(13, 16));
    }

    @Test
    void manyWhoAskForTheBestAtOnceSitInPairsUntilNoneIsLeft() {
        var show = world.aSeatedShowOnSale(3, 4);

        var answers = atOnce(40, () -> world.order(world.aBuyer(), show, 2));

        var pairs = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> seatsOf(answer.as(Order.class)))
                .toList();
        var seats = world.seats(show);
        assertThat(pairs).hasSize(15);
        assertThat(pairs.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(seats);
        assertThat(pairs).allMatch(pair -> seats.indexOf(pair.getFirst()) + 1 == seats.indexOf(pair.getLast()));
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.isProblem(409, "sold-out"));
    }

    @Test
    void theBestSeatsOfAnExpiredHoldAreReclaimed() {
        var show = world.aSeatedShowOnSale(1, 10);
        world.anOrder(world.aBuyer(), show, 10);
        clock.advance(HOLD);

        assertThat(seatsOf(world.anOrder(world.aBuyer(), show, 10))).isEqualTo(world.seats(show));
    }

    @Test
    void aRefusedRequestDoesNotDisturbItsNeighbours() {
        var show = world.aSeatedShowOnSale(1, 4);
        var seats = world.seats(show);
        var answers =
                atOnce(20, () -> world.order(world.aBuyer(), World.newKey(), World.picked(show, seats.subList(0, 1))));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(19);
    }

    @Test
    void aShowIsSoldOnlyInItsSaleWindow() {
        var show = world.aShowOnSale(10, 4, 28_000);
        clock.advance(Duration.ofDays(1));
        try {
            world.order(world.aBuyer(), show, 1).isProblem(409, "not-on-sale");
        } finally {
            clock.advance(Duration.ofDays(-1));
        }
    }

    @Test
    void aHoldThatHasExpiredIsReclaimedByTheNextBuyer() {
        var show = world.aShowOnSale(2, 4, 28_000);
        var late = world.aBuyer();
        var order = world.anOrder(late, show, 2);
        clock.advance(HOLD);
        world.anOrder(world.aBuyer(), show, 2);
        var closed = world.read(late, order);
        assertThat(closed.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(closed.closedReason()).isEqualTo(ClosedReason.EXPIRED);
        assertThat(closed.tickets()).allMatch(ticket -> ticket.status() == TicketStatus.RELEASED);
        assertThat(stock(show)).isEqualTo(new int[] {0, 2, 0});
    }

    @Test
    void seatsOfAnExpiredHoldAreReclaimed() {
        var show = world.aSeatedShowOnSale(1, 4);
        var seat = world.seats(show).subList(4, 5);
        world.order(world.aBuyer(), World.newKey(), World.picked(show, seat)).as(Order.class);
        clock.advance(HOLD);
        world.order(world.aBuyer(), World.newKey(), World.picked(show, seat)).as(Order.class);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var other = world.aShowOnSale(10, 4, 28_000);
        var seated = world.aSeatedShowOnSale(1, 4);
        var elsewhere = world.seats(world.aSeatedShowOnSale(1, 4)).subList(0, 1);
        assertThat(badFields(World.places(show, 0))).containsExactly("lines[0].quantity");
        assertThat(badFields(World.places(show, 1_000_000))).containsExactly("lines[0].quantity");
        assertThat(badFields(new PlaceOrder(show.showId(), List.of(new Line(other.tierId(), 1)), null, null, null)))
                .containsExactly("lines[0].tierId");
        assertThat(badFields(World.picked(seated, elsewhere))).containsExactly("seatIds[0]");
        assertThat(badFields(new PlaceOrder(new Id(1), List.of(new Line(new Id(1), 1)), null, null, null)))
                .containsExactly("showId");
        assertThat(badFields(new PlaceOrder(show.showId(), null, null, null, null)))
                .containsExactly("lines");
        assertThat(badFields(World.picked(show, elsewhere))).containsExactly("seatIds");
        assertThat(badFields(
                        new PlaceOrder(seated.showId(), List.of(new Line(seated.tierId(), 1)), elsewhere, null, null)))
                .containsExactly("seatIds");
        var seat = world.seats(seated).getFirst();
        assertThat(badFields(World.picked(seated, List.of(seat, seat)))).containsExactly("seatIds[1]");
    }

    @Test
    void aQuantityThatIsNoNumberIsNamed() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var path = "/internal/buyers/%s/orders".formatted(world.aBuyer());
        assertThat(api.create(path, World.newKey(), lineOf(show, ",\"quantity\":\"two\""))
                        .badFields())
                .containsExactly("lines[0].quantity");
        assertThat(api.create(path, World.newKey(), lineOf(show, "")).badFields())
                .containsExactly("lines[0].quantity");
        assertThat(api.post(path, World.places(show, 1)).badFields()).containsExactly("Idempotency-Key");
    }

    @Test
    void anOrderIsItsBuyersAlone() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var order = world.anOrder(world.aBuyer(), show, 1);
        var stranger = world.aBuyer();
        api.get("/internal/buyers/%s/orders/%s".formatted(stranger, order.id())).isProblem(404, "not-found");
        api.post("/internal/buyers/%s/orders/%s/cancel".formatted(stranger, order.id()), "")
                .isProblem(404, "not-found");
    }

    private static List<Id> seatsOf(Order order) {
        return order.tickets().stream()
                .map(ticket -> Objects.requireNonNull(ticket.seat()).id())
                .toList();
    }

    private static String lineOf(OnSale show, String quantity) {
        return "{\"showId\":\"%s\",\"lines\":[{\"tierId\":\"%s\"%s}]}"
                .formatted(show.showId(), show.tierId(), quantity);
    }

    private List<String> badFields(PlaceOrder order) {
        return world.order(world.aBuyer(), World.newKey(), order).badFields();
    }

    /** Free, held and sold of the show's one tier. */
    private int[] stock(OnSale show) {
        TierStock tier = api.get("/internal/organizers/%s/shows/%s".formatted(show.organizerId(), show.showId()))
                .as(OrganizerShow.class)
                .tiers()
                .getFirst();
        return new int[] {tier.free(), tier.held(), tier.sold()};
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var future : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> call).toList())) {
                answers.add(future.get());
            }
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
