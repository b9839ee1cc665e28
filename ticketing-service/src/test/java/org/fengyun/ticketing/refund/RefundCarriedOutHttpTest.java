package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.Polling;
import org.fengyun.ticketing.SandboxStandIn;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.MoneyApi.Action;
import org.fengyun.ticketing.client.MoneyApi.Intervened;
import org.fengyun.ticketing.client.MoneyApi.Intervention;
import org.fengyun.ticketing.client.MoneyApi.ShowRefund;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.RefundApi.Refund;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.client.RefundStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefundCarriedOutHttpTest extends TicketingTest {
    private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofMinutes(11);
    private static final Intervention BY_HAND = new Intervention("王芳", "银行卡已注销，转账至新卡");

    @Autowired
    World world;

    @Autowired
    Money money;

    @Autowired
    Callbacks callbacks;

    @Autowired
    SchedulerClient tasks;

    OnSale show;
    Id buyer;
    Order order;

    @BeforeEach
    void aPaidOrder() {
        show = world.aShowInAMonth(10, 4, 28_000, new RefundStep(1, 100));
        buyer = world.aBuyer();
        order = world.aPaidOrder(buyer, show, 1);
    }

    @Test
    void aRefundThatTheProviderWorksOnIsAskedForUntilItHasSucceeded() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.PROCESSING);
        clock.advance(LONGER_THAN_ANY_WAIT);
        SANDBOX.settleRefund(refund.number(), "SUCCEEDED");
        clock.advance(LONGER_THAN_ANY_WAIT);

        money.await(buyer, order, RefundStatus.SUCCEEDED);

        assertThat(SANDBOX.timesAsked(refund.number())).isEqualTo(1);
        expectPaidBack();
    }

    @Test
    void aRefundThatTheProviderTakesOnlyLaterSaysWhyAndIsAskedForAgain() throws InterruptedException {
        SANDBOX.takeNoRefund("NOT_ENOUGH");
        money.giveBack(buyer, order).as(Refund.class);
        Polling.until(
                "why is seen",
                () -> "NOT_ENOUGH".equals(money.refunds(show, "").getFirst().waitsFor()));
        assertThat(money.refunds(buyer, order).getFirst().status()).isEqualTo(RefundStatus.PROCESSING);
        assertThat(money.failed(show)).isEmpty();
        SANDBOX.takeNoRefund(null);
        SANDBOX.refundsBecome("PROCESSING");
        clock.advance(LONGER_THAN_ANY_WAIT);

        Polling.until("it was taken", () -> money.refunds(show, "").getFirst().waitsFor() == null);
        var refund = money.refunds(show, "").getFirst();
        assertThat(SANDBOX.timesAsked(refund.number())).isGreaterThan(1);
        finish(refund);
        expectPaidBack();
    }

    @Test
    void aPartOfAPaymentIsAskedBackTogetherWithTheWhole() throws InterruptedException {
        var two = world.aPaidOrder(buyer, show, 2);
        money.giveBack(buyer, two, two.tickets().getFirst()).as(Refund.class);
        money.await(buyer, two, RefundStatus.SUCCEEDED);

        var number = money.refunds(show, "").getFirst().number();
        assertThat(SANDBOX.refunds()).containsEntry(number, 28_000L);
        assertThat(SANDBOX.capturedOfRefund(number)).isEqualTo(56_000);
    }

    @Test
    void aCallbackEndsARefundAtOnce() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.PROCESSING);

        assertThat(tell("done-" + refund.number(), refund, "REFUND_SUCCEEDED")).isEqualTo(204);

        assertThat(money.refunds(buyer, order))
                .singleElement()
                .satisfies(ended -> assertThat(ended.status()).isEqualTo(RefundStatus.SUCCEEDED));
        expectPaidBack();
    }

    @Test
    void aCallbackOfARefundAHundredTimesAtOnceCountsOnce() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.PROCESSING);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 100)
                    .mapToObj(n -> threads.submit(
                            () -> tell("done-%d-%s".formatted(n % 3, refund.number()), refund, "REFUND_SUCCEEDED")))
                    .toList()
                    .forEach(status -> assertThat(status)
                            .succeedsWithin(Duration.ofMinutes(1))
                            .isEqualTo(204));
        }
        expectPaidBack();
    }

    @Test
    void aForgedCallbackOfARefundEndsNothing() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.PROCESSING);
        var body = SANDBOX.refundEvent("forged", refund.number(), "REFUND_SUCCEEDED");
        var now = clock.instant().getEpochSecond();

        callbacks.send(body, "a key that somebody made up, long enough", now).isProblem(401, "unauthorized");
        callbacks.send(body.replace("settledAt", "at"), SandboxStandIn.KEY, now).isProblem(401, "unauthorized");
        for (var number : List.of(refund.number(), String.valueOf(refund.paymentNumber()))) {
            callbacks
                    .send(body.replace(number, "0".repeat(25) + "1"), SandboxStandIn.KEY, now)
                    .isProblem(404, "not-found");
        }
        assertThat(money.refunds(buyer, order).getFirst().status()).isEqualTo(RefundStatus.PROCESSING);
        finish(refund);
    }

    @Test
    void whatACallbackTellsOfAFailureOrOfAnotherAmountIsAskedForFirst() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.PROCESSING);
        var other = SANDBOX.refundEvent("other-" + refund.number(), refund.number(), "REFUND_SUCCEEDED")
                .replace("28000", "1");

        assertThat(callbacks
                        .send(other, SandboxStandIn.KEY, clock.instant().getEpochSecond())
                        .status())
                .isEqualTo(204);
        assertThat(tell("failed-" + refund.number(), refund, "REFUND_FAILED")).isEqualTo(204);

        assertThat(money.refunds(buyer, order).getFirst().status()).isEqualTo(RefundStatus.PROCESSING);
        SANDBOX.settleRefund(refund.number(), "FAILED");
        assertThat(tell("failed-again-" + refund.number(), refund, "REFUND_FAILED"))
                .isEqualTo(204);
        money.await(buyer, order, RefundStatus.FAILED);
    }

    @Test
    void theProviderIsAskedLessAndLessOftenAndAtOnceWhenItTellsThatARefundFailed() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.PROCESSING);
        clock.advance(LONGER_THAN_ANY_WAIT);
        Polling.until(
                "it is asked for again much later", () -> untilAsked(refund).compareTo(Duration.ofMinutes(5)) > 0);
        assertThat(untilAsked(refund)).isLessThanOrEqualTo(Duration.ofMinutes(10));
        SANDBOX.settleRefund(refund.number(), "FAILED");

        assertThat(tell("failed-" + refund.number(), refund, "REFUND_FAILED")).isEqualTo(204);

        money.await(buyer, order, RefundStatus.FAILED);
    }

    @Test
    void aRefundThatFailedIsOwedAndWaitsForAPerson() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.FAILED);

        money.expectBooks(show, Map.of(Account.CAPTURED, -28_000L, Account.FAILED, 28_000L));
        assertThat(money.failed(show)).containsExactly(refund);
        assertThat(money.refunds(show, "?status=FAILED")).containsExactly(refund);
        assertThat(money.refunds(show, "?status=SUCCEEDED")).isEmpty();
        assertThat(refund.refund().settledAt()).isNotNull();
    }

    @Test
    void aRefundThatFailedIsTriedAgainUnderTheSameNumber() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.FAILED);
        assertThat(intervene(refund, "retry", BY_HAND).tries()).isEqualTo(2);
        Polling.until("asked again", () -> SANDBOX.timesAsked(refund.number()) == 2);
        money.await(buyer, order, RefundStatus.FAILED);
        SANDBOX.settleRefund(refund.number(), "SUCCEEDED");
        intervene(refund, "retry", new Intervention("李强", "再试一次"));

        money.await(buyer, order, RefundStatus.SUCCEEDED);

        assertThat(SANDBOX.timesAsked(refund.number())).isEqualTo(3);
        assertThat(SANDBOX.paidBack(String.valueOf(refund.paymentNumber())))
                .isEqualTo(Map.of(refund.number(), 28_000L));
        assertThat(money.refunds(show, "").getFirst().interventions())
                .extracting(Intervened::action, Intervened::staff)
                .containsExactly(tuple(Action.RETRIED, "王芳"), tuple(Action.RETRIED, "李强"));
        expectPaidBack();
    }

    @Test
    void aRefundThatFailedIsSettledByHandWithWhoAndWhy() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.FAILED);

        var settled = intervene(refund, "settle", BY_HAND);

        assertThat(settled.refund().status()).isEqualTo(RefundStatus.PAID_BY_HAND);
        assertThat(settled.interventions()).singleElement().satisfies(done -> {
            assertThat(done.action()).isEqualTo(Action.PAID_BY_HAND);
            assertThat(done.staff()).isEqualTo(BY_HAND.staff());
            assertThat(done.note()).isEqualTo(BY_HAND.note());
        });
        money.expectBooks(show, Map.of(Account.CAPTURED, -28_000L, Account.PAID_BY_HAND, 28_000L));
        assertThat(money.failed(show)).isEmpty();
        api.post(path(refund, "settle"), BY_HAND).isProblem(409, "refund-not-failed");
        api.post(path(refund, "retry"), BY_HAND).isProblem(409, "refund-not-failed");
    }

    @Test
    void whatTheProviderHasPaidAfterAllIsNotPaidByHand() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.FAILED);
        SANDBOX.settleRefund(refund.number(), "PROCESSING");
        api.post(path(refund, "settle"), BY_HAND).isProblem(409, "refund-not-failed");
        SANDBOX.settleRefund(refund.number(), "SUCCEEDED");

        api.post(path(refund, "settle"), BY_HAND).isProblem(409, "refund-not-failed");

        money.await(buyer, order, RefundStatus.SUCCEEDED);
        expectPaidBack();
    }

    @Test
    void nobodyPaysByHandWhileTheProviderCannotBeAsked() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.FAILED);
        SANDBOX.setAway(true);

        api.post(path(refund, "settle"), BY_HAND).isProblem(503, "unavailable");

        assertThat(money.failed(show)).hasSize(1);
    }

    @Test
    void whoAndWhyAreNeeded() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.FAILED);

        for (var act : List.of("retry", "settle")) {
            assertThat(api.post(path(refund, act), new Intervention("", "因".repeat(501)))
                            .badFields())
                    .containsExactly("staff", "note");
        }
    }

    @Test
    void anotherOrganizersRefundsAreNotFound() throws InterruptedException {
        var refund = aRefundThatIs(RefundStatus.FAILED);
        var other = "/internal/organizers/" + world.anOrganizer();
        var ofShow = other + "/shows/" + show.showId();

        api.get(ofShow + "/refunds").isProblem(404, "not-found");
        api.get(ofShow + "/ledger").isProblem(404, "not-found");
        api.post(ofShow + "/refunds/%s/retry".formatted(refund.refund().id()), BY_HAND)
                .isProblem(404, "not-found");
        api.post(ofShow + "/refunds/%s/settle".formatted(refund.refund().id()), BY_HAND)
                .isProblem(404, "not-found");
        api.post(Money.path(show) + "/refunds/1/retry", BY_HAND).isProblem(404, "not-found");
        assertThat(api.get(other + "/failed-refunds").tree().get("items")).isEmpty();
    }

    /** Gives the order back, and waits until the provider has said this. */
    private ShowRefund aRefundThatIs(RefundStatus status) throws InterruptedException {
        SANDBOX.refundsBecome(status.name());
        money.giveBack(buyer, order).as(Refund.class);
        Polling.until(
                "the provider was asked",
                () -> SANDBOX.timesAsked(money.refunds(show, "").getFirst().number()) == 1);
        money.await(buyer, order, status);
        return money.refunds(show, "").getFirst();
    }

    private Duration untilAsked(ShowRefund refund) {
        return tasks.getScheduledExecutions().stream()
                .filter(task -> task.getTaskInstance().getId().startsWith(refund.number()))
                .map(task -> Duration.between(clock.instant(), task.getExecutionTime()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private void finish(ShowRefund refund) throws InterruptedException {
        SANDBOX.settleRefund(refund.number(), "SUCCEEDED");
        clock.advance(LONGER_THAN_ANY_WAIT);
        money.await(buyer, order, RefundStatus.SUCCEEDED);
    }

    private ShowRefund intervene(ShowRefund refund, String act, Intervention by) {
        return api.post(path(refund, act), by).as(ShowRefund.class);
    }

    private String path(ShowRefund refund, String act) {
        return "%s/refunds/%s/%s".formatted(Money.path(show), refund.refund().id(), act);
    }

    private int tell(String eventId, ShowRefund refund, String type) {
        var body = SANDBOX.refundEvent(eventId, refund.number(), type);
        return callbacks
                .send(body, SandboxStandIn.KEY, clock.instant().getEpochSecond())
                .status();
    }

    private void expectPaidBack() {
        money.expectBooks(show, Map.of(Account.CAPTURED, -28_000L, Account.PAID_BACK, 28_000L));
    }
}
