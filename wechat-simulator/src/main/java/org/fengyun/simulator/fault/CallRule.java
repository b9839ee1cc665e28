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
 * A call of the merchant goes wrong.
 *
 * @param millis how long {@code DELAY_ANSWER} (else 2 s) and {@code TIME_OUT} (else 30 s) take
 */
public record CallRule(
        @NotNull(message = "must be PREPARE, QUERY, CLOSE, REFUND or QUERY_REFUND")
        Operation operation,

        @NotNull(message = "must be DELAY_ANSWER, LOSE_ANSWER, NOT_NOW, FAIL, FAIL_AFTERWARDS, GARBAGE or TIME_OUT")
        Kind fault,

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

    /** What goes wrong, and whether the provider did before what it was asked. */
    public enum Kind {
        /** Does it; the answer comes late. */
        DELAY_ANSWER,
        /** Does it, then drops the connection. */
        LOSE_ANSWER,
        /** Does nothing and answers 429 with the reason, as where the merchant's balance is not enough. */
        NOT_NOW,
        /** Does nothing and answers 503. */
        FAIL,
        /** Does it and answers 500. */
        FAIL_AFTERWARDS,
        /** Does it and answers 200 with a broken body. */
        GARBAGE,
        /** Does nothing, keeps the caller waiting, then drops the connection. */
        TIME_OUT
    }

    public Duration patience() {
        return Duration.ofMillis(Objects.requireNonNullElse(millis, fault == Kind.TIME_OUT ? 30_000 : 2_000));
    }
}
