package org.fengyun.ticketing.sale;

import java.util.Comparator;
import org.fengyun.ticketing.sale.FreeRuns.Run;
import org.fengyun.ticketing.show.TierPlan;
import org.fengyun.ticketing.show.TierPlan.Spot;

/**
 * Neighbouring seats that might be chosen.
 *
 * @param to exclusive
 * @param stranded how many single seats would be left beside it
 * @param distance from where one would like to sit, squared
 */
record Block(Run run, int from, int to, int stranded, double distance) {
    /** A single seat is hard to sell: no nearer seats make up for one that is left. */
    static final Comparator<Block> BEST_FIRST = Comparator.comparingInt(Block::stranded)
            .thenComparingDouble(Block::distance)
            .thenComparingInt(Block::from);

    static final Comparator<Block> NEAREST_FIRST = Comparator.comparingDouble(Block::distance)
            .thenComparingInt(Block::stranded)
            .thenComparingInt(Block::from);

    int size() {
        return to - from;
    }

    /** The first by this order of all blocks of this size in a run that is long enough. */
    static Block in(Run run, int size, TierPlan plan, Spot spot, Comparator<Block> order) {
        var first = at(run, run.from(), size, plan, spot);
        for (int from = run.from() + 1; from + size <= run.to(); from++) {
            // what is no nearer and leaves no fewer is no better, in whatever order
            if (plan.distance(from, from + size, spot) < first.distance
                    || left(run, from, from + size) < first.stranded) {
                var next = at(run, from, size, plan, spot);
                first = order.compare(next, first) < 0 ? next : first;
            }
        }
        return first;
    }

    private static Block at(Run run, int from, int size, TierPlan plan, Spot spot) {
        var to = from + size;
        return new Block(run, from, to, left(run, from, to), plan.distance(from, to, spot));
    }

    private static int left(Run run, int from, int to) {
        return (from - run.from() == 1 ? 1 : 0) + (run.to() - to == 1 ? 1 : 0);
    }
}
