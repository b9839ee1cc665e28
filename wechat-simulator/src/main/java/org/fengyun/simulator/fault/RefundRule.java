package org.fengyun.simulator.fault;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A refund takes time, and may fail in the end.
 *
 * @param millis for how long it is {@code PROCESSING} (else 2 s)
 */
public record RefundRule(
        @NotNull(message = "must be SUCCEEDED or FAILED") Outcome outcome,

        @Min(value = 0, message = FaultPlan.MILLIS)
        @Max(value = FaultPlan.MOST_MILLIS, message = FaultPlan.MILLIS)
        @Nullable
        Integer millis,

        @Min(value = 1, message = FaultPlan.NEXT) @Nullable Integer next,

        @DecimalMin(value = "0", inclusive = false, message = FaultPlan.SHARE)
        @DecimalMax(value = "1", message = FaultPlan.SHARE)
        @Nullable
        Double share)
        implements Rule {

    /** How it ends. */
    public enum Outcome {
        SUCCEEDED,
        FAILED
    }

    public Duration patience() {
        return Duration.ofMillis(Objects.requireNonNullElse(millis, 2_000));
    }
}
