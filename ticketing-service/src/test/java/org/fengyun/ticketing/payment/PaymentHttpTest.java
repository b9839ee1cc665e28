package org.fengyun.ticketing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.Polling;
import org.fengyun.ticketing.SandboxStandIn;
import org.fengyun.ticketing.Statements;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.Payer;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class PaymentHttpTest extends TicketingTest {
    private static final Duration HOLD = Duration.ofMinutes(15);

    @Autowired
    World world;

    @Autowired
    Money money;

    @Autowired
    Callbacks callbacks;

    @Autowired
    SchedulerClient tasks;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Statements statements;

    @Autowired
    TransactionOperations transaction;

    @Test
    void aPaymentIsPreparedOnceHoweverOftenItIsAskedFor() {
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, world.aShowOnSale(10, 4, 28_000), 2);
        var number = world.prepare(buyer, order);
        assertThat(number).hasSize(26);
        assertThat(world.prepare(buyer, order)).isEqualTo(number);
        assertThat(SANDBOX.amount(number)).isEqualTo(56_000);
        assertThat(SANDBOX.description(number)).isEqualTo("长夜将明");
    }

    @Test
    void aCalledOffEventTakesNoMoney() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 1);
        api.post("/internal/organizers/%s/events/%s/cancel".formatted(show.organizerId(), show.eventId()), "");
        api.post("/internal/buyers/%s/orders/%s/payment".formatted(buyer, order.id()), new Payer("openid"))
                .isProblem(409, "not-payable");
    }

    @Test
    void aCallbackOfAnotherKindPaysNothing() {
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, world.aShowOnSale(10, 4, 28_000), 1);
        var number = world.prepare(buyer, order);
        var body = SANDBOX.paidEvent("other", number).replace("PAYMENT_SUCCEEDED", "PAYMENT_CLOSED");
        callbacks
                .send(body, SandboxStandIn.KEY, clock.instant().getEpochSecond())
                .isProblem(401, "unauthorized");
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
    }

    @Test
    void aCallbackAHundredTimesAtOncePaysOnce() {
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, world.aShowOnSale(10, 4, 28_000), 2);
        var number = world.prepare(buyer, order);
        SANDBOX.pay(number);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 100)
                    .mapToObj(n -> threads.submit(() -> callbacks
                            .send("event-%d-%s".formatted(n % 3, number), number)
                            .status()))
                    .toList()
                    .forEach(status -> assertThat(status)
                            .succeedsWithin(Duration.ofMinutes(1))
                            .isEqualTo(204));
        }
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PAID);
        assertThat(SANDBOX.paidBack(number)).isEmpty();
    }

    @Test
    void aForgedCallbackPaysNothing() {
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, world.aShowOnSale(10, 4, 28_000), 1);
        var number = world.prepare(buyer, order);
        var body = SANDBOX.paidEvent("forged", number);
        var now = clock.instant().getEpochSecond();
        callbacks.send(body, "a key that somebody made up, long enough", now).isProblem(401, "unauthorized");
        callbacks.send(body, SandboxStandIn.KEY, now - 600).isProblem(401, "unauthorized");
        callbacks.send("no json", SandboxStandIn.KEY, now).isProblem(401, "unauthorized");
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
    }

    @Test
    void aCallbackLargerThanAnyIsNotRead() {
        callbacks
                .send("x".repeat(102_401), SandboxStandIn.KEY, clock.instant().getEpochSecond())
                .isProblem(413, "too-large");
        callbacks
                .send("x".repeat(102_400), SandboxStandIn.KEY, clock.instant().getEpochSecond())
                .isProblem(401, "unauthorized");
    }

    @Test
    void aPaymentThatIsConfirmedWhileItsCallbackIsJudgedIsPaidOnce() throws Exception {
        var show = world.aShowOnSale(10, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 1);
        var number = world.prepare(buyer, order);
        SANDBOX.pay(number);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = transaction.execute(_ -> {
                var paid = new State.Paid("T" + number, 28_000, clock.instant());
                assertThat(confirmations.confirm(number, paid)).isEqualTo(Confirmation.CONFIRMED);
                var telling = threads.submit(
                        () -> callbacks.send("lost-" + number, number).status());
                statements.await("update payment set status", order.showId().value());
                return telling;
            });

            assertThat(told.get()).isEqualTo(204);
        }
        money.expectBooks(show, Map.of(Account.CAPTURED, -28_000L, Account.TICKETS, 28_000L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 27_999, 28_001})
    void aCallbackOfAnotherAmountPaysNothingAndThatMoneyGoesBack(long amount) throws InterruptedException {
        var show = world.aShowOnSale(1, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 1);
        var number = world.prepare(buyer, order);
        SANDBOX.pay(number, amount);

        assertThat(callbacks.send("other-" + number, number).status()).isEqualTo(204);

        Polling.until("the provider was asked", () -> world.read(buyer, order).status() == OrderStatus.CLOSED);
        expectGivenBack(show, buyer, order, amount);
        assertThat(refundsOf(number, amount)).containsExactly(amount);
    }

    @Test
    void aCallbackOfAnotherAmountThanTheProviderTellsOfWhenAskedIsNotBelieved() throws InterruptedException {
        var show = world.aShowOnSale(2, 4, 28_000);
        var buyer = world.aBuyer();
        var paid = world.anOrder(buyer, show, 1);
        var open = world.anOrder(buyer, show, 1);
        var numbers = List.of(world.prepare(buyer, open), world.prepare(buyer, paid));
        SANDBOX.pay(numbers.getLast());
        for (var number : numbers) {
            var body = SANDBOX.paidEvent("forged-" + number, number).replace("28000", "1");
            assertThat(callbacks
                            .send(body, SandboxStandIn.KEY, clock.instant().getEpochSecond())
                            .status())
                    .isEqualTo(204);
        }

        Polling.until("the provider was asked", () -> world.read(buyer, paid).status() == OrderStatus.PAID);
        Polling.until(
                "all were asked for",
                () -> tasks.getScheduledExecutions().stream()
                        .noneMatch(task -> task.getTaskInstance().getTaskName().equals("payment-query")));
        assertThat(world.read(buyer, open).status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
        money.expectBooks(show, Map.of(Account.CAPTURED, -28_000L, Account.TICKETS, 28_000L));
    }

    @Test
    void aQueryThatTellsOfAnotherAmountPaysNothingAndThatMoneyGoesBack() throws InterruptedException {
        var show = world.aShowOnSale(1, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 1);
        var number = world.prepare(buyer, order);
        SANDBOX.pay(number, 100);

        assertThat(cancel(buyer, order).as(Order.class).closedReason()).isEqualTo(ClosedReason.CANCELLED);

        expectGivenBack(show, buyer, order, 100);
        assertThat(refundsOf(number, 100)).containsExactly(100L);
    }

    @Test
    void moneyOfAnotherAmountThatComesAfterTheHoldExpiredGoesBackThoughThePlacesAreFree() throws InterruptedException {
        var show = world.aShowOnSale(1, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 1);
        var number = world.prepare(buyer, order);
        expire();
        SANDBOX.pay(number, 100);

        assertThat(callbacks.send("late-other-" + number, number).status()).isEqualTo(204);

        Polling.until(
                "the provider was asked", () -> !money.refunds(buyer, order).isEmpty());
        expectGivenBack(show, buyer, order, 100);
        assertThat(refundsOf(number, 100)).containsExactly(100L);
    }

    /** The order can no longer be paid, its place is on sale again, and the money is on its way back. */
    private void expectGivenBack(OnSale show, Id buyer, Order order, long amount) throws InterruptedException {
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.CLOSED);
        api.post("/internal/buyers/%s/orders/%s/payment".formatted(buyer, order.id()), new Payer("openid"))
                .isProblem(409, "not-payable");
        assertThat(money.await(buyer, order, RefundStatus.SUCCEEDED))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.cause()).isEqualTo(RefundCause.WRONG_AMOUNT);
                    assertThat(refund.amount()).isEqualTo(amount);
                });
        money.expectBooks(show, Map.of(Account.CAPTURED, -amount, Account.PAID_BACK, amount));
        world.anOrder(world.aBuyer(), show, 1);
    }

    @Test
    void aCallbackForAPaymentThatIsNotOursIsNotFound() {
        callbacks.send("event-nobodys", "0".repeat(25) + "1").isProblem(404, "not-found");
    }

    @Test
    void anOrderThatIsPaidCannotBeCancelled() {
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, world.aShowOnSale(10, 4, 28_000), 1);
        var number = world.prepare(buyer, order);
        SANDBOX.pay(number);
        // no callback came: the provider is asked before the places are given back
        cancel(buyer, order).isProblem(409, "not-cancellable");
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void aCancelledOrderCanNoLongerBePaid() {
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, world.aShowOnSale(10, 4, 28_000), 1);
        var number = world.prepare(buyer, order);
        var closed = cancel(buyer, order).as(Order.class);
        assertThat(closed.closedReason()).isEqualTo(ClosedReason.CANCELLED);
        assertThat(SANDBOX.status(number)).isEqualTo("CLOSED");
        assertThat(cancel(buyer, order).as(Order.class)).isEqualTo(closed);
        api.post("/internal/buyers/%s/orders/%s/payment".formatted(buyer, order.id()), new Payer("openid"))
                .isProblem(409, "not-payable");
    }

    @Test
    void aPaymentWhoseCallbackNeverCameIsFoundBeforeItsHoldIsReleased() {
        var show = world.aShowOnSale(1, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 1);
        SANDBOX.pay(world.prepare(buyer, order));
        clock.advance(HOLD);
        world.order(world.aBuyer(), show, 1).isProblem(409, "sold-out");
        api.post("/internal/sweeps", "").as(Sweep.class);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void anExpiredHoldWithAnOpenPaymentIsClosedAtTheProviderAndReleased() {
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, world.aShowOnSale(1, 4, 28_000), 1);
        var number = world.prepare(buyer, order);
        clock.advance(HOLD);
        api.post("/internal/sweeps", "").as(Sweep.class);
        assertThat(SANDBOX.status(number)).isEqualTo("CLOSED");
        assertThat(world.read(buyer, order).closedReason()).isEqualTo(ClosedReason.EXPIRED);
    }

    @Test
    void aHoldIsKeptWhileTheProviderDoesNotAnswer() {
        var show = world.aShowOnSale(1, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 1);
        world.prepare(buyer, order);
        SANDBOX.setAway(true);
        cancel(buyer, order).isProblem(503, "unavailable");
        clock.advance(HOLD);
        api.post("/internal/sweeps", "").as(Sweep.class);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
        world.order(world.aBuyer(), show, 1).isProblem(409, "sold-out");
    }

    @Test
    void moneyThatArrivesAfterTheOrderWasClosedGoesBack() throws InterruptedException {
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, world.aShowOnSale(10, 4, 28_000), 2);
        var number = world.prepare(buyer, order);
        cancel(buyer, order).as(Order.class);
        // a provider that takes the money although it said closed
        assertThat(callbacks.send("late-" + number, number).status()).isEqualTo(204);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(world.read(buyer, order).tickets()).allMatch(ticket -> ticket.status() == TicketStatus.RELEASED);
        assertThat(refundsOf(number, 56_000)).containsExactly(56_000L);
    }

    @Test
    void moneyThatArrivesAfterTheHoldExpiredTakesFreePlacesBack() {
        var show = world.aShowOnSale(2, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 2);
        var number = world.prepare(buyer, order);
        expire();
        assertThat(world.read(buyer, order).closedReason()).isEqualTo(ClosedReason.EXPIRED);
        assertThat(callbacks.send("taken-back-" + number, number).status()).isEqualTo(204);
        var paid = world.read(buyer, order);
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.closedReason()).isNull();
        assertThat(paid.tickets()).allMatch(ticket -> ticket.status() == TicketStatus.VALID);
        world.order(world.aBuyer(), show, 1).isProblem(409, "sold-out");
        assertThat(SANDBOX.paidBack(number)).isEmpty();
    }

    @Test
    void moneyGoesBackOnceTheProviderAnswersAgain() throws InterruptedException {
        var show = world.aShowOnSale(10, 4, 33_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 1);
        var number = world.prepare(buyer, order);
        cancel(buyer, order).as(Order.class);
        SANDBOX.setAway(true);
        assertThat(callbacks.send("away-" + number, number).status()).isEqualTo(204);
        awaitFailedRefund();
        SANDBOX.setAway(false);
        clock.advance(Duration.ofMinutes(10));
        assertThat(refundsOf(number, 33_000)).containsExactly(33_000L);
    }

    @Test
    void moneyThatArrivesAfterThePlacesWereResoldGoesBack() throws InterruptedException {
        var show = world.aShowOnSale(3, 4, 31_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 3);
        var number = world.prepare(buyer, order);
        expire();
        world.anOrder(world.aBuyer(), show, 1);
        assertThat(callbacks.send("resold-" + number, number).status()).isEqualTo(204);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(refundsOf(number, 93_000)).containsExactly(93_000L);
    }

    @Test
    void moneyThatArrivesAfterOneOfItsSeatsWasSoldGoesBack() throws InterruptedException {
        var show = world.aSeatedShowOnSale(1, 4);
        var seats = world.seats(show);
        var buyer = world.aBuyer();
        var order = world.order(buyer, World.newKey(), World.picked(show, seats.subList(0, 2)))
                .as(Order.class);
        var number = world.prepare(buyer, order);
        expire();
        world.order(world.aBuyer(), World.newKey(), World.picked(show, seats.subList(1, 2)))
                .as(Order.class);
        assertThat(callbacks.send("seat-" + number, number).status()).isEqualTo(204);
        assertThat(refundsOf(number, 76_000)).containsExactly(76_000L);
    }

    @Test
    void moneyThatArrivesAfterItsBuyerBoughtAgainUpToTheLimitGoesBack() throws InterruptedException {
        var show = world.aShowOnSale(10, 4, 32_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 3);
        var number = world.prepare(buyer, order);
        expire();
        world.anOrder(buyer, show, 2);
        assertThat(callbacks.send("limit-" + number, number).status()).isEqualTo(204);
        assertThat(refundsOf(number, 96_000)).containsExactly(96_000L);
    }

    private void expire() {
        clock.advance(HOLD);
        api.post("/internal/sweeps", "").as(Sweep.class);
    }

    private Answer cancel(Id buyer, Order order) {
        return api.post("/internal/buyers/%s/orders/%s/cancel".formatted(buyer, order.id()), "");
    }

    /** Waits until the task that gives money back has found the provider away. */
    private void awaitFailedRefund() throws InterruptedException {
        Polling.until("the refund has found the provider away", () -> failedRefunds() == 1);
    }

    private long failedRefunds() {
        return tasks.getScheduledExecutions().stream()
                .filter(task ->
                        task.getTaskInstance().getTaskName().equals("refund") && task.getConsecutiveFailures() > 0)
                .count();
    }

    /** Waits until the task that gives money back has done so. */
    private static List<Long> refundsOf(String number, long amount) throws InterruptedException {
        Polling.until(
                "%d fen of %s are back".formatted(amount, number),
                () -> SANDBOX.paidBack(number).containsValue(amount));
        return List.copyOf(SANDBOX.paidBack(number).values());
    }
}
