package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.Polling;
import org.fengyun.ticketing.SandboxStandIn;
import org.fengyun.ticketing.Statements;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.OperationsApi.Check;
import org.fengyun.ticketing.client.OperationsApi.Invariants;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.client.RefundStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A refund that others move between a look at it and the move that follows: an instance was frozen there, or is slow. */
class LostMoveTest extends TicketingTest {
    @Autowired
    World world;

    @Autowired
    Money money;

    @Autowired
    Callbacks callbacks;

    @Autowired
    RefundMapper refunds;

    @Autowired
    Settlements settlements;

    @Autowired
    SchedulerClient tasks;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    Refund failed;

    @BeforeEach
    void aRefundThatFailed() throws InterruptedException {
        var show = world.aShowInAMonth(10, 4, 28_000, new RefundStep(1, 100));
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 1);
        SANDBOX.refundsBecome("FAILED");
        money.giveBack(buyer, order).as(org.fengyun.ticketing.client.RefundApi.Refund.class);
        money.await(buyer, order, RefundStatus.FAILED);
        failed = ofOrder(order);
    }

    @Test
    void whatWasPaidByHandWhileTheTaskStoodStillIsNotAskedForAgain() throws InterruptedException {
        settlements.move(failed, RefundStatus.REQUESTED);
        var requested = now();

        transaction.executeWithoutResult(_ -> {
            lock();
            CompletableFuture.runAsync(() -> tasks.scheduleIfNotExists(RefundTask.of(requested), clock.instant()))
                    .join();
            statements.await("update refund set status", failed.id());
            move(RefundStatus.PROCESSING, RefundStatus.FAILED, RefundStatus.PAID_BY_HAND);
        });

        Polling.until("the task has ended", () -> isDone(requested));
        assertThat(SANDBOX.timesAsked(failed.number())).isEqualTo(1);
        assertThat(now().status()).isEqualTo(RefundStatus.PAID_BY_HAND);
    }

    @Test
    void whatIsPaidByHandWhileTheProviderTellsThatItPaidIsPaidTwiceAndSeen() throws Exception {
        var told = told("twice", RefundStatus.PAID_BY_HAND);

        assertThat(told.get()).isEqualTo(204);
        assertThat(outcome("twice")).isEqualTo("PAID_TWICE");
        assertThat(now().status()).isEqualTo(RefundStatus.PAID_BY_HAND);
        assertThat(api.get("/internal/invariants").as(Invariants.class).checks())
                .filteredOn(check -> check.name().equals("paid-twice"))
                .flatExtracting(Check::violations)
                .extracting(row -> row.get("number"))
                .containsExactly(failed.number());
        database.sql("update payment_callback set outcome = 'KNOWN' where id = ?")
                .param(event("twice"))
                .update();
    }

    @Test
    void whatIsTriedAgainWhileTheProviderTellsThatItPaidIsAskedFor() throws Exception {
        var told = told("again", RefundStatus.REQUESTED);

        assertThat(told.get()).isEqualTo(204);
        assertThat(outcome("again")).isEqualTo("ASKED");
        settlements.move(now(), RefundStatus.PROCESSING);
        settlements.move(now(), RefundStatus.FAILED);
    }

    /** The provider tells that it has paid; between the look at the refund and its move somebody else moves it. */
    private Future<Integer> told(String event, RefundStatus meanwhile) {
        var body = SANDBOX.refundEvent(event(event), failed.number(), "REFUND_SUCCEEDED");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return transaction.execute(_ -> {
                move(meanwhile);
                var answer = threads.submit(() -> callbacks
                        .send(body, SandboxStandIn.KEY, clock.instant().getEpochSecond())
                        .status());
                statements.await("update refund set status", failed.id());
                return answer;
            });
        }
    }

    private String event(String name) {
        return name + "-" + failed.number();
    }

    private String outcome(String event) {
        return database.sql("select outcome from payment_callback where id = ?")
                .param(event(event))
                .query(String.class)
                .single();
    }

    private boolean isDone(Refund refund) {
        return tasks.getScheduledExecution(RefundTask.of(refund)).isEmpty();
    }

    private void lock() {
        database.sql("select id from refund where show_id = ? and id = ? for update")
                .param(failed.showId())
                .param(failed.id())
                .query(Long.class)
                .single();
    }

    private void move(RefundStatus... statuses) {
        Stream.of(statuses).forEach(status -> settlements.move(now(), status));
    }

    private Refund now() {
        return refunds.find(failed.showId(), failed.id()).orElseThrow();
    }

    private Refund ofOrder(Order order) {
        return refunds.ofOrder(order.showId().value(), order.id().value()).getFirst();
    }
}
