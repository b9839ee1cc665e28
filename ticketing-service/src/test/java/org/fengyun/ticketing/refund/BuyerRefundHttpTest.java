package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.OrganizerApi.EventDraft;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerEvent;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.ShowEdit;
import org.fengyun.ticketing.client.RefundApi.Refund;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundRequest;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.client.RefundApi.RefundedTicket;
import org.fengyun.ticketing.client.RefundStep;
import org.fengyun.ticketing.client.TicketApi.Code;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BuyerRefundHttpTest extends TicketingTest {
    private static final RefundStep ALL = new RefundStep(168, 100);
    private static final RefundStep MOST = new RefundStep(24, 80);
    private static final Duration TO_THE_SECOND_STEP = Duration.ofDays(25);
    private static final Duration PAST_THE_LAST_STEP = Duration.ofDays(29).plusMinutes(1);

    @Autowired
    World world;

    @Autowired
    Money money;

    @Autowired
    Callbacks callbacks;

    @Test
    void anOrderGoesBackWholeAndItsPlacesAreOnSaleAgain() throws InterruptedException {
        var show = world.aShowInAMonth(2, 4, 28_000, ALL, MOST);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 2);

        var answer = money.giveBack(buyer, order, World.newKey(), new RefundRequest(null, "病了"));

        assertThat(answer.status()).isEqualTo(201);
        var refund = answer.as(Refund.class);
        assertThat(refund.amount()).isEqualTo(56_000);
        assertThat(refund.fee()).isZero();
        assertThat(refund.cause()).isEqualTo(RefundCause.BUYER);
        assertThat(refund.reason()).isEqualTo("病了");
        assertThat(refund.settledAt()).isNull();
        assertThat(refund.tickets())
                .containsExactlyElementsOf(order.tickets().stream()
                        .map(ticket -> new RefundedTicket(ticket.id(), 28_000, 0))
                        .toList());
        var now = world.read(buyer, order);
        assertThat(now.status()).isEqualTo(OrderStatus.REFUNDED);
        assertThat(now.tickets()).allMatch(ticket -> ticket.status() == TicketStatus.REFUNDED);
        world.anOrder(world.aBuyer(), show, 2);
        assertThat(money.await(buyer, order, RefundStatus.SUCCEEDED))
                .singleElement()
                .satisfies(settled -> assertThat(settled.settledAt()).isNotNull());
        money.expectBooks(show, Map.of(Account.CAPTURED, -56_000L, Account.PAID_BACK, 56_000L));
        assertThat(paidBack(show)).isEqualTo(56_000);
    }

    /** 12306: a partial refund pays back everybody. */
    @Test
    void aPartialRefundPaysBackThatTicketAlone() throws InterruptedException {
        var show = world.aShowInAMonth(10, 4, 9_999, ALL, MOST);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 3);
        var neighbour = world.aBuyer();
        var other = world.aPaidOrder(neighbour, show, 2);
        clock.advance(TO_THE_SECOND_STEP);

        var refund = money.giveBack(buyer, order, order.tickets().get(1)).as(Refund.class);

        // 80 % of 99.99 is 79.992: rounded up
        assertThat(refund.tickets())
                .containsExactly(new RefundedTicket(order.tickets().get(1).id(), 8_000, 1_999));
        var now = world.read(buyer, order);
        assertThat(now.status()).isEqualTo(OrderStatus.PARTLY_REFUNDED);
        assertThat(now.tickets())
                .extracting(OrderTicket::status)
                .containsExactly(TicketStatus.VALID, TicketStatus.REFUNDED, TicketStatus.VALID);
        assertThat(world.read(neighbour, other)).isEqualTo(other);
        money.await(buyer, order, RefundStatus.SUCCEEDED);
        assertThat(paidBack(show)).isEqualTo(8_000);
        money.expectBooks(
                show,
                Map.of(
                        Account.CAPTURED,
                        -5 * 9_999L,
                        Account.TICKETS,
                        4 * 9_999L,
                        Account.PAID_BACK,
                        8_000L,
                        Account.FEES,
                        1_999L));
        money.giveBack(buyer, order).as(Refund.class);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.REFUNDED);
    }

    @Test
    void afterTheLastStepNothingGoesBackAndTheDeadlineIsTold() {
        var show = world.aShowInAMonth(10, 4, 28_000, ALL, MOST);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 1);
        clock.advance(PAST_THE_LAST_STEP);

        var refused = money.giveBack(buyer, order).isProblem(409, "not-refundable");

        assertThat(refused.tree().get("detail").asString())
                .contains(show.show().startsAt().minus(Duration.ofDays(1)).toString());
        assertThat(world.read(buyer, order)).isEqualTo(order);
    }

    @Test
    void withoutStepsNothingGoesBack() {
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, world.aShowInAMonth(10, 4, 28_000), 1);

        money.giveBack(buyer, order).isProblem(409, "not-refundable");
    }

    @Test
    void freeTicketsGoBackWithoutStepsUntilTheShowBegins() {
        var show = world.aShowInAMonth(1, 4, 0);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 1);

        var refund = money.giveBack(buyer, order).as(Refund.class);

        assertThat(refund.amount()).isZero();
        assertThat(refund.status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(refund.settledAt()).isEqualTo(refund.requestedAt());
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.REFUNDED);
        var again = world.aPaidOrder(buyer, show, 1);
        clock.advance(Duration.ofDays(30));
        money.giveBack(buyer, again).isProblem(409, "not-refundable");
        money.expectBooks(show, Map.of());
    }

    @Test
    void whatWasAnnouncedAtThePurchaseHoldsAndWhatIsKinderLaterToo() {
        var show = world.aShowInAMonth(10, 4, 10_000, MOST);
        var before = world.aBuyer();
        var early = world.aPaidOrder(before, show, 2);
        clock.advance(Duration.ofSeconds(1));
        announce(show, new RefundStep(24, 50));
        var after = world.aBuyer();
        var late = world.aPaidOrder(after, show, 1);

        assertThat(money.giveBack(before, early, early.tickets().getFirst())
                        .as(Refund.class)
                        .amount())
                .isEqualTo(8_000);
        assertThat(money.giveBack(after, late).as(Refund.class).amount()).isEqualTo(5_000);
        clock.advance(Duration.ofSeconds(1));
        announce(show, new RefundStep(24, 90));
        assertThat(money.giveBack(before, early).as(Refund.class).amount()).isEqualTo(9_000);
    }

    @Test
    void whoBoughtBeforeTheShowWasMovedEarlierHasTheDeadlinesThatWereAnnounced() {
        var show = world.aShowInAMonth(10, 4, 10_000, ALL, MOST);
        var before = world.aBuyer();
        var early = world.aPaidOrder(before, show, 3);
        clock.advance(Duration.ofSeconds(1));
        move(show, Duration.ofDays(3));
        var after = world.aBuyer();
        var late = world.aPaidOrder(after, show, 2);

        assertThat(money.giveBack(before, early, early.tickets().getFirst())
                        .as(Refund.class)
                        .amount())
                .isEqualTo(10_000);
        assertThat(money.giveBack(after, late, late.tickets().getFirst())
                        .as(Refund.class)
                        .amount())
                .isEqualTo(8_000);
        clock.advance(Duration.ofDays(3));
        money.giveBack(after, late).isProblem(409, "not-refundable");
        assertThat(money.giveBack(before, early, early.tickets().getLast())
                        .as(Refund.class)
                        .amount())
                .isEqualTo(10_000);
        clock.advance(Duration.ofDays(27));
        money.giveBack(before, early).isProblem(409, "not-refundable");
    }

    @Test
    void whoBoughtBeforeTheShowWasMovedLaterHasTheDeadlinesThatAreAnnouncedNow() {
        var show = world.aShowInAMonth(10, 4, 10_000, ALL, MOST);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 2);
        move(show, Duration.ofDays(60));
        clock.advance(Duration.ofDays(31));

        assertThat(money.giveBack(buyer, order, order.tickets().getFirst())
                        .as(Refund.class)
                        .amount())
                .isEqualTo(10_000);
        clock.advance(Duration.ofDays(25));
        assertThat(money.giveBack(buyer, order).as(Refund.class).amount()).isEqualTo(8_000);
    }

    @Test
    void aSeatThatGoesBackCanBeBought() {
        var show = world.aSeatedShowOnSale(1, 10);
        announce(show, new RefundStep(1, 70));
        var seats = world.seats(show).subList(0, 3);
        var buyer = world.aBuyer();
        var order = world.pay(
                buyer,
                world.order(buyer, World.newKey(), World.picked(show, seats)).as(Order.class));

        money.giveBack(buyer, order, order.tickets().get(1)).as(Refund.class);

        var picked = World.picked(show, List.of(seats.get(1)));
        assertThat(world.order(world.aBuyer(), World.newKey(), picked).status()).isEqualTo(201);
        world.order(world.aBuyer(), World.newKey(), World.picked(show, seats.subList(0, 1)))
                .isProblem(409, "seat-taken");
    }

    @Test
    void aTicketThatWentBackOrWasUsedIsNamed() {
        var show = world.aShowInAMonth(10, 4, 28_000, ALL);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 3);
        money.giveBack(buyer, order, order.tickets().getFirst()).as(Refund.class);
        scan(show, code(buyer, order.tickets().get(1)));

        for (var ticket : order.tickets().subList(0, 2)) {
            var refused =
                    money.giveBack(buyer, order, order.tickets().get(2), ticket).isProblem(409, "not-refundable");
            assertThat(refused.tree().get("ticketId").asString())
                    .isEqualTo(ticket.id().toString());
            assertThat(refused.tree().get("detail").asString())
                    .contains(ticket.id().toString());
        }
        assertThat(world.read(buyer, order).tickets().get(2).status()).isEqualTo(TicketStatus.VALID);
    }

    @Test
    void aTicketThatWentBackAdmitsNobodyAndShowsNoCode() {
        var show = world.aShowInAMonth(10, 4, 28_000, ALL);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 1);
        var code = code(buyer, order.tickets().getFirst());

        money.giveBack(buyer, order).as(Refund.class);

        assertThat(scan(show, code).result()).isEqualTo(Result.REFUNDED);
        api.get("/internal/buyers/%s/tickets/%s/code"
                        .formatted(buyer, order.tickets().getFirst().id()))
                .isProblem(409, "ticket-not-valid");
    }

    @Test
    void theSameRequestFiftyTimesAtOnceIsOneRefund() throws Exception {
        var show = world.aShowInAMonth(10, 4, 28_000, ALL);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 2);
        var key = World.newKey();
        var request = new RefundRequest(List.of(order.tickets().getFirst().id()), "病了");

        var answers = atOnce(50, () -> money.giveBack(buyer, order, key, request));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.as(Refund.class).id())
                .containsOnly(answers.getFirst().as(Refund.class).id());
        assertThat(money.refunds(buyer, order)).hasSize(1);
        money.giveBack(buyer, order, key, new RefundRequest(null, "病了")).isProblem(422, "key-reused");
    }

    @Test
    void manyRequestsForOneTicketAtOnceGiveItBackOnce() throws Exception {
        var show = world.aShowInAMonth(10, 4, 28_000, ALL);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 2);

        var answers =
                atOnce(20, () -> money.giveBack(buyer, order, order.tickets().getFirst()));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
        money.await(buyer, order, RefundStatus.SUCCEEDED);
        assertThat(paidBack(show)).isEqualTo(28_000);
    }

    @Test
    void aTicketIsGivenBackOrAdmittedNeverBoth() throws Exception {
        var show = world.aShowInAMonth(20, 20, 28_000, ALL);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 20);
        for (var ticket : order.tickets()) {
            var code = code(buyer, ticket);
            Callable<Boolean> admitted = () -> scan(show, code).result() == Result.ADMITTED;
            Callable<Boolean> refunded =
                    () -> money.giveBack(buyer, order, ticket).status() == 201;

            assertThat(all(List.of(admitted, refunded))).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aPaymentGoesBackInAsManyPartsAsTheProviderTakes() {
        var show = world.aShowInAMonth(60, 60, 100, ALL);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 52);
        IntStream.range(0, 48)
                .forEach(n ->
                        money.giveBack(buyer, order, order.tickets().get(n)).as(Refund.class));

        var refused = money.giveBack(buyer, order, order.tickets().get(48)).isProblem(409, "not-refundable");

        assertThat(refused.tree().get("detail").asString()).contains("all tickets that are left");
        assertThat(money.giveBack(buyer, order).as(Refund.class).tickets()).hasSize(4);
    }

    /** pretix #343: the refund of a double charge kills the paid ticket. */
    @Test
    void theRefundOfADoubleChargeLeavesThePaidTicketsValid() throws InterruptedException {
        var show = world.aShowInAMonth(2, 2, 28_000, ALL);
        var buyer = world.aBuyer();
        var first = world.anOrder(buyer, show, 2);
        var number = world.prepare(buyer, first);
        clock.advance(Duration.ofMinutes(16));
        api.post("/internal/sweeps", "").as(Sweep.class);
        var second = world.aPaidOrder(buyer, show, 2);

        // now the first is paid too: the buyer was charged twice for the same places
        assertThat(callbacks.send("double-" + number, number).status()).isEqualTo(204);

        assertThat(money.await(buyer, first, RefundStatus.SUCCEEDED))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.cause()).isEqualTo(RefundCause.LATE_PAYMENT);
                    assertThat(refund.tickets()).isEmpty();
                });
        assertThat(world.read(buyer, second)).isEqualTo(second);
        money.expectBooks(
                show, Map.of(Account.CAPTURED, -112_000L, Account.TICKETS, 56_000L, Account.PAID_BACK, 56_000L));
    }

    @Test
    void whatIsNotPaidDoesNotGoBack() {
        var show = world.aShowInAMonth(10, 4, 28_000, ALL);
        var buyer = world.aBuyer();

        money.giveBack(buyer, world.anOrder(buyer, show, 1)).isProblem(409, "not-refundable");
    }

    @Test
    void anotherBuyersOrderIsNotFound() {
        var order = world.aPaidOrder(world.aBuyer(), world.aShowInAMonth(10, 4, 28_000, ALL), 1);
        var stranger = world.aBuyer();

        money.giveBack(stranger, order).isProblem(404, "not-found");
        api.get("/internal/buyers/%s/orders/%s/refunds".formatted(stranger, order.id()))
                .isProblem(404, "not-found");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, world.aShowInAMonth(10, 4, 28_000, ALL), 1);
        var path = "/internal/buyers/%s/orders/%s/refunds".formatted(buyer, order.id());

        assertThat(api.post(path, new RefundRequest(null, null)).badFields()).containsExactly("Idempotency-Key");
        var many = Collections.nCopies(101, order.tickets().getFirst().id());
        assertThat(api.create(path, World.newKey(), new RefundRequest(many, "因".repeat(201)))
                        .badFields())
                .containsExactly("ticketIds", "reason");
        assertThat(api.create(path, World.newKey(), "{\"ticketIds\":[null]}").badFields())
                .containsExactly("ticketIds");
        assertThat(api.create(path, World.newKey(), new RefundRequest(List.of(new Id(1)), null))
                        .badFields())
                .containsExactly("ticketIds[0]");
    }

    @Test
    void noTicketIsNotAllOfThem() {
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, world.aShowInAMonth(10, 4, 28_000, ALL), 2);

        assertThat(money.giveBack(buyer, order, "none", new RefundRequest(List.of(), null))
                        .badFields())
                .containsExactly("ticketIds");

        assertThat(world.read(buyer, order)).isEqualTo(order);
        assertThat(money.giveBack(buyer, order, "none", new RefundRequest(null, null))
                        .as(Refund.class)
                        .amount())
                .isEqualTo(56_000);
    }

    private void move(OnSale show, Duration fromNow) {
        var starts = clock.instant().plus(fromNow);
        var was = show.show();
        var edit = new ShowEdit(starts, was.saleOpensAt(), starts, was.limitPerBuyer(), null, null, null);
        assertThat(api.put(Money.path(show), edit).as(OrganizerShow.class).startsAt())
                .isEqualTo(starts);
    }

    private void announce(OnSale show, RefundStep... steps) {
        var path = "/internal/organizers/%s/events/%s".formatted(show.organizerId(), show.eventId());
        var draft = new EventDraft("长夜将明", "话剧", "上海", "风云大剧院", "两幕话剧", List.of(steps));
        assertThat(api.put(path, draft).as(OrganizerEvent.class).refundSteps()).containsExactly(steps);
    }

    private String code(Id buyer, OrderTicket ticket) {
        return api.get("/internal/buyers/%s/tickets/%s/code".formatted(buyer, ticket.id()))
                .as(Code.class)
                .code();
    }

    private CheckIn scan(OnSale show, String code) {
        return api.post(Money.path(show) + "/check-ins", new Scan(World.newKey(), "东门", code))
                .as(CheckIn.class);
    }

    /** What the provider has given back of all payments of the show. */
    private long paidBack(OnSale show) {
        return money.refunds(show, "").stream()
                .map(refund -> SANDBOX.refunds().getOrDefault(refund.number(), 0L))
                .mapToLong(Long::longValue)
                .sum();
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        return all(Collections.nCopies(times, call));
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
