package org.fengyun.simulator.fault;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A callback to the merchant goes wrong.
 *
 * @param type of the event, such as {@code PAYMENT_SUCCEEDED}; any where null
 * @param millis how late {@code DELAY} is (else 2 s); how far apart {@code REPEAT} sends (else at the same instant); for how long
 *     {@code REORDER} waits for others at most (else 5 s)
 * @param times how often {@code REPEAT} sends in all, or of how many {@code REORDER} turns the order round (else 2)
 * @param forgery what is wrong with the callback that {@code FORGE} sends
 * @param paymentNumber which payment the forgery {@code OTHER_PAYMENT} names
 */
public record CallbackRule(
        @Nullable String type,

        @NotNull(message = "must be DELAY, LOSE, REPEAT, REORDER or FORGE")
        Kind fault,

        @Min(value = 0, message = FaultPlan.MILLIS)
        @Max(value = FaultPlan.MOST_MILLIS, message = FaultPlan.MILLIS)
        @Nullable
        Integer millis,

        @Min(value = 2, message = TIMES) @Max(value = 1000, message = TIMES) @Nullable
        Integer times,

        @Nullable Forgery forgery,
        @Nullable String paymentNumber,
        @Min(value = 1, message = FaultPlan.NEXT) @Nullable Integer next,

        @DecimalMin(value = "0", inclusive = false, message = FaultPlan.SHARE)
        @DecimalMax(value = "1", message = FaultPlan.SHARE)
        @Nullable
        Double share)
        implements Rule {

    private static final String TIMES = "must be 2 to 1000";

    /** What goes wrong. */
    public enum Kind {
        /** Comes late. */
        DELAY,
        /** Is never sent. */
        LOSE,
        /** Comes several times, each copy until it is taken. */
        REPEAT,
        /** Is kept until others are there, then they come one by one, the last first. */
        REORDER,
        /** A forged one comes first, once; the true one follows when it is answered. */
        FORGE
    }

    /** What a forged callback has that the true one has not. */
    public enum Forgery {
        /** A signature of other bytes. */
        WRONG_SIGNATURE,
        /** One fen more, as an event of its own, rightly signed. */
        OTHER_AMOUNT,
        /** The number of another payment, as an event of its own, rightly signed. */
        OTHER_PAYMENT,
        /** An hour of age, rightly signed. */
        OLD_TIMESTAMP
    }

    @AssertTrue(
            message =
                    "must be WRONG_SIGNATURE, OTHER_AMOUNT, OTHER_PAYMENT or OLD_TIMESTAMP with FORGE, else be left out")
    boolean isForgery() {
        return (fault == Kind.FORGE) == (forgery != null);
    }

    @AssertTrue(message = "must name a payment with OTHER_PAYMENT, else be left out")
    boolean isPaymentNumber() {
        return (forgery == Forgery.OTHER_PAYMENT) == (paymentNumber != null);
    }

    boolean befalls(String event) {
        return type == null || type.equals(event);
    }

    /** @param otherwise where the rule does not say */
    public Duration patience(Duration otherwise) {
        return millis == null ? otherwise : Duration.ofMillis(millis);
    }

    public int count() {
        return Objects.requireNonNullElse(times, 2);
    }
}
