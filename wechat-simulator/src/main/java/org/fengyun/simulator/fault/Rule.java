package org.fengyun.simulator.fault;

import org.jspecify.annotations.Nullable;

/** One fault and how often it comes: each time, unless limited. */
sealed interface Rule permits CallRule, CallbackRule, RefundRule {

    /** After so many it is over. */
    @Nullable
    Integer next();

    /** Of those that could meet it, the part that does. */
    @Nullable
    Double share();
}
