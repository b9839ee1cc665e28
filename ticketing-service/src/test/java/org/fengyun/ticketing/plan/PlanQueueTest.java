package org.fengyun.ticketing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.fengyun.ticketing.plan.PlanQueue.TooManyPlans;
import org.junit.jupiter.api.Test;

class PlanQueueTest {
    private final PlanQueue queue = new PlanQueue(2, Duration.ZERO);

    @Test
    void moreThanFitAreRefused() {
        assertThatExceptionOfType(TooManyPlans.class)
                .isThrownBy(() -> queue.inTurn(() -> queue.inTurn(() -> queue.inTurn(() -> 1))));
    }

    @Test
    void theNextHasATurnWhenTheOneBeforeIsThroughOrHasFailed() {
        for (int i = 0; i < 9; i++) {
            assertThat(queue.inTurn(() -> 1)).isEqualTo(1);
            assertThatIllegalStateException()
                    .isThrownBy(() -> queue.inTurn(() -> {
                        throw new IllegalStateException();
                    }));
        }
    }
}
