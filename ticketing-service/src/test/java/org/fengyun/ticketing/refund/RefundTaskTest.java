package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Priority;
import java.time.Instant;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundTaskTest {
    @Test
    void eachTryHasATaskOfItsOwn() {
        assertThat(RefundTask.of(aRefund(RefundCause.BUYER, 1)).getId()).isEqualTo("NUMBER.1");
        assertThat(RefundTask.of(aRefund(RefundCause.BUYER, 2)).getId()).isEqualTo("NUMBER.2");
    }

    @ParameterizedTest
    @EnumSource
    void whatAShowThatIsCalledOffLeavesWaitsBehindAllOthers(RefundCause cause) {
        assertThat(RefundTask.of(aRefund(cause, 1)).getPriority())
                .isEqualTo(cause == RefundCause.SHOW_CANCELLED ? Priority.LOW : Priority.MEDIUM);
    }

    private static Refund aRefund(RefundCause cause, int tries) {
        return new Refund(
                1, 2, 3L, 4, "NUMBER", 100, 0, cause, RefundStatus.REQUESTED, null, tries, Instant.EPOCH, null, null);
    }
}
