package org.fengyun.simulator.fault;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All faults that are to come.
 *
 * @param seed (else 0) of whatever a {@code share} draws: the same seed and the same order of events meet the same faults
 * @param calls of those that a call could meet, the first that is drawn befalls it
 * @param callbacks all that are drawn befall a callback, in this order
 * @param refunds of those that a refund could meet, the first that is drawn befalls it
 */
record FaultPlan(
        @Nullable Long seed,
        @Size(max = MOST_RULES, message = RULES) List<@Valid CallRule> calls,
        @Size(max = MOST_RULES, message = RULES) List<@Valid CallbackRule> callbacks,
        @Size(max = MOST_RULES, message = RULES) List<@Valid RefundRule> refunds) {

    static final int MOST_MILLIS = 600_000;
    static final String MILLIS = "must be 0 to 600000";
    static final String NEXT = "must be at least 1";
    static final String SHARE = "must be above 0 and at most 1";

    private static final int MOST_RULES = 100;
    private static final String RULES = "must have at most 100 rules";

    FaultPlan {
        calls = orNone(calls);
        callbacks = orNone(callbacks);
        refunds = orNone(refunds);
    }

    static FaultPlan none() {
        return new FaultPlan(null, List.of(), List.of(), List.of());
    }

    boolean isEmpty() {
        return calls.isEmpty() && callbacks.isEmpty() && refunds.isEmpty();
    }

    private static <T> List<T> orNone(@Nullable List<T> rules) {
        return rules == null ? List.of() : List.copyOf(rules);
    }
}
