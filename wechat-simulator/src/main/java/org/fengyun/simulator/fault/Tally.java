package org.fengyun.simulator.fault;

import java.util.SplittableRandom;

/**
 * How a rule has fared.
 *
 * @param seen how many could have met it while it was not over
 * @param hit how many did
 */
record Tally(long seen, long hit) {

    static final Tally NONE = new Tally(0, 0);

    boolean isOver(Rule rule) {
        var next = rule.next();
        return next != null && hit >= next;
    }

    /** Whether the next one is hit: drawn from the seed and the count alone, so that it is the same in another run. */
    boolean draws(Rule rule, long seed) {
        var share = rule.share();
        return share == null || new SplittableRandom(seed + seen).nextDouble() < share;
    }

    Tally met(boolean isHit) {
        return new Tally(seen + 1, hit + (isHit ? 1 : 0));
    }
}
