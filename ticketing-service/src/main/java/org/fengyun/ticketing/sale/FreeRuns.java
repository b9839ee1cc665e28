package org.fengyun.ticketing.sale;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.fengyun.ticketing.show.TierPlan;

/** The free seats of a tier as runs of neighbours. Seats are only ever taken, so that no run comes a second time. */
final class FreeRuns {
    private final TierPlan plan;
    private final BitSet free;
    private final List<Run> made = new ArrayList<>();
    private int seats;

    /** @param free by index in the plan */
    FreeRuns(TierPlan plan, BitSet free) {
        this.plan = plan;
        this.free = (BitSet) free.clone();
        this.seats = free.cardinality();
    }

    /**
     * @param from index in the plan of the tier
     * @param to exclusive
     */
    record Run(int from, int to) {
        int length() {
            return to - from;
        }
    }

    int seats() {
        return seats;
    }

    /** All that there are now, in the order of the plan. */
    List<Run> current() {
        var runs = new ArrayList<Run>();
        for (int from = free.nextSetBit(0); from >= 0; ) {
            var run = new Run(from, end(from));
            runs.add(run);
            from = free.nextSetBit(run.to());
        }
        return runs;
    }

    boolean isCurrent(Run run) {
        return free.get(run.from()) && start(run.from()) == run.from() && end(run.from()) == run.to();
    }

    /** What was left of runs of which a seat was taken, there still or not, in the order in which they came to be. */
    List<Run> made() {
        return Collections.unmodifiableList(made);
    }

    /** Takes a seat out of the run that it is in. */
    void take(int seat) {
        if (!free.get(seat)) {
            throw new IllegalStateException("seat %d of the tier is not free".formatted(seat));
        }
        addUnlessEmpty(new Run(start(seat), seat));
        addUnlessEmpty(new Run(seat + 1, end(seat)));
        free.clear(seat);
        seats--;
    }

    private void addUnlessEmpty(Run run) {
        if (run.length() > 0) {
            made.add(run);
        }
    }

    private int start(int seat) {
        return Math.max(free.previousClearBit(seat) + 1, plan.startOfNeighbours(seat));
    }

    private int end(int seat) {
        return Math.min(free.nextClearBit(seat), plan.endOfNeighbours(seat));
    }
}
