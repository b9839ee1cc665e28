package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.Polling;
import org.fengyun.ticketing.Statements;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
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
