package org.fengyun.benchmarks.profile;

import jdk.jfr.consumer.RecordedEvent;
import org.fengyun.benchmarks.load.Outcome;

/** Garbage: how long all stand still for it, and who makes it. */
final class Pauses implements Chapter {
    private static final int OWNERS = 8;
    private static final double PERCENT = 100;
    private static final double MILLIS = 1e6;
    private static final double KIB = 1024;

    private final Outcome outcome;
    private final Tallies allocated = new Tallies();
    private int collections;
    private double millis;
    private double longest;

    Pauses(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void take(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.GarbageCollection" -> {
                collections++;
                millis += event.getDuration("sumOfPauses").toNanos() / MILLIS;
                longest = Math.max(longest, event.getDuration("longestPause").toNanos() / MILLIS);
            }
            case "jdk.ObjectAllocationSample" -> {
                var stack = Stack.of(event);
                allocated.add(
                        (stack.isBatch() ? "batches: " : "requests: ")
                                + stack.owner().title(),
                        (double) event.getLong("weight"));
            }
            default -> {}
        }
    }

    @Override
    public String text() {
        return """
                #### Garbage

                %,d collections, %.0f ms in all (%.1f %% of the time), the longest %.1f ms. Some %.0f KiB an order, by

                | who | %% |
                |---|--:|
                %s
                """.formatted(
                        collections,
                        millis,
                        PERCENT * millis / outcome.elapsed().toMillis(),
                        longest,
                        allocated.total() / KIB / Math.max(1, outcome.succeeded()),
                        allocated.lines(OWNERS, sum -> "%.1f".formatted(PERCENT * sum / allocated.total())));
    }
}
