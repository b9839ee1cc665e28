package org.fengyun.ticketing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.RefundStep;
import org.junit.jupiter.api.Test;

class RefundStepsTest {
    private static final Instant START = Instant.parse("2026-12-24T12:00:00Z");
    private static final RefundSteps STEPS = new RefundSteps(List.of(new RefundStep(168, 100), new RefundStep(24, 80)));

    @Test
    void eachStepHoldsToItsLastInstant() {
        assertThat(percentBefore(Duration.ofDays(30))).isEqualTo(100);
        assertThat(percentBefore(Duration.ofDays(7))).isEqualTo(100);
        assertThat(percentBefore(Duration.ofDays(7).minusMillis(1))).isEqualTo(80);
        assertThat(percentBefore(Duration.ofDays(1))).isEqualTo(80);
        assertThat(percentBefore(Duration.ofDays(1).minusMillis(1))).isZero();
        assertThat(percentBefore(Duration.ofDays(-1))).isZero();
    }

    @Test
    void theLastStepIsTheDeadline() {
        assertThat(STEPS.deadline(START)).contains(START.minus(Duration.ofDays(1)));
    }

    @Test
    void withoutStepsNothingGoesBack() {
        assertThat(RefundSteps.NONE.percent(START, START.minus(Duration.ofDays(365))))
                .isZero();
        assertThat(RefundSteps.NONE.deadline(START)).isEmpty();
    }

    private static int percentBefore(Duration time) {
        return STEPS.percent(START, START.minus(time));
    }
}
