package org.fengyun.ticketing.sale;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** The free seats of a tier as runs of neighbours. Seats are only ever taken, so that no run comes a second time. */
final class FreeRuns {
    private final TreeMap<Integer, Run> current = new TreeMap<>();
    private final List<Run> made = new ArrayList<>();
    private int seats;

    /**
     * @param from index in the plan of the tier
     * @param to exclusive
     */
    record Run(int from, int to) {
        int length() {
            return to - from;
        }
    }

    void add(Run run) {
        if (run.length() > 0) {
            current.put(run.from(), run);
            made.add(run);
            seats += run.length();
        }
    }

    int seats() {
        return seats;
    }

    Collection<Run> current() {
        return Collections.unmodifiableCollection(current.values());
    }

    boolean isCurrent(Run run) {
        return run.equals(current.get(run.from()));
    }

    /** All runs that ever were, in the order in which they came to be. */
    List<Run> made() {
        return Collections.unmodifiableList(made);
    }

    /** Takes a seat out of the run that it is in. */
    void take(int seat) {
        var entry = current.floorEntry(seat);
        if (entry == null || entry.getValue().to() <= seat) {
            throw new IllegalStateException("seat %d of the tier is not free".formatted(seat));
        }
        var run = entry.getValue();
        current.remove(run.from());
        seats -= run.length();
        add(new Run(run.from(), seat));
        add(new Run(seat + 1, run.to()));
    }
}
