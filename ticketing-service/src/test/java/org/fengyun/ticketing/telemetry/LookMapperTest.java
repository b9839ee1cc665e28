package org.fengyun.ticketing.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fengyun.ticketing.MapperTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What others do meanwhile is not seen: all looks of a test read one snapshot. */
@Transactional(isolation = Isolation.REPEATABLE_READ)
class LookMapperTest extends MapperTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Autowired
    LookMapper mapper;

    Instant now;

    @BeforeEach
    void now() {
        now = clock.instant();
    }

    @Test
    void anOrderThatWaitsForItsPaymentHoldsPlaces() {
        var before = look();
        var show = rows.aShow().plant();
        rows.anOrder(show).plant();
        rows.anOrder(show).with("status", "PAID").plant();
        var over = rows.aShow().with("starts_at", LONG_AGO).plant();
        rows.anOrder(over).plant();

        assertThat(look().holds()).isEqualTo(before.holds() + 1);
    }

    @Test
    void aHoldIsOverdueSomeTimeAfterItExpired() {
        var before = look();
        var show = rows.aShow().plant();
        rows.anOrder(show).with("expires_at", now.minusSeconds(60)).plant();
        rows.anOrder(show).with("expires_at", now.plusSeconds(60)).plant();

        assertThat(look().holdsOverdue()).isEqualTo(before.holdsOverdue() + 1);
        assertThat(look().holds()).isEqualTo(before.holds() + 2);
    }

    @Test
    void aRefundWaitsUntilItIsEndedOrWantsAPerson() {
        var before = look();
        insertRefund("REQUESTED", LONG_AGO);
        insertRefund("PROCESSING", now);
        insertRefund("SUCCEEDED", LONG_AGO.minusSeconds(1));
        insertRefund("FAILED", LONG_AGO.minusSeconds(2));

        var look = look();
        assertThat(look.refundsWaiting()).isEqualTo(before.refundsWaiting() + 2);
        assertThat(look.refundsFailed()).isEqualTo(before.refundsFailed() + 1);
        assertThat(look.oldestRefund()).isEqualTo(LONG_AGO);
    }

    @Test
    void ordersOfAShowThatWasCalledOffAreStuckUntilItIsFinished() {
        var before = look();
        insertCancellation(3, null);
        insertCancellation(5, now);

        assertThat(look().cancellationsStuck()).isEqualTo(before.cancellationsStuck() + 3);
    }

    @Test
    void aTaskThatIsDueAndThatNobodyHasPickedIsLate() {
        var before = look();
        insertTask("late", now.minusSeconds(1), false);
        insertTask("picked", now.minusSeconds(1), true);
        insertTask("later", now.plusSeconds(1), false);

        assertThat(look().tasksLate()).isEqualTo(before.tasksLate() + 1);
    }

    private Look look() {
        return mapper.look(now.minus(Duration.ofDays(1)), now);
    }

    private void insertRefund(String status, Instant requestedAt) {
        rows.aRefund(rows.newId(), rows.newId())
                .with("status", status)
                .with("requested_at", requestedAt)
                .plant();
    }

    private void insertCancellation(int stuck, @Nullable Instant finishedAt) {
        database.sql("""
                insert into show_cancellation (show_id, refund_admitted, requested_at, finished_at, stuck)
                values (?, false, ?, ?, ?)
                """)
                .param(rows.newId())
                .param(now)
                .param(finishedAt)
                .param(stuck)
                .update();
    }

    private void insertTask(String name, Instant due, boolean picked) {
        database.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('of-a-test', ?, ?, ?, 1)
                """).params(name, due, picked).update();
    }
}
