package org.fengyun.simulator.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** @param met how each rule has fared, by its place in the plan, such as {@code calls[0]} */
record FaultState(FaultPlan plan, Map<String, Tally> met) {

    static final FaultState OFF = new FaultState(FaultPlan.none(), Map.of());

    FaultState {
        met = new TreeMap<>(met);
    }

    /** Counts one that could meet this rule. */
    Drawn draw(String place, Rule rule) {
        var tally = met.getOrDefault(place, Tally.NONE);
        if (tally.isOver(rule)) {
            return new Drawn(this, false);
        }
        var hit = tally.draws(rule, Objects.requireNonNullElse(plan.seed(), 0L) ^ ((long) place.hashCode() << 32));
        var next = new HashMap<>(met);
        next.put(place, tally.met(hit));
        return new Drawn(new FaultState(plan, next), hit);
    }

    record Drawn(FaultState next, boolean hit) {}
}
