package org.fengyun.benchmarks.profile;

import jdk.jfr.consumer.RecordedEvent;
import org.fengyun.benchmarks.load.Outcome;

/** What a batch waits for: the answers of the database, by the call of ours that waits. */
final class Batches implements Chapter {
    private static final String COMMIT = "ConnectionImpl.commit";
    private static final int STEPS = 20;
    private static final double MILLIS = 1e6;

    private final Outcome outcome;
    private final Tallies waits = new Tallies();
    private final Tallies reads = new Tallies();

    Batches(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void take(RecordedEvent event) {
        if (!"jdk.SocketRead".equals(event.getEventType().getName())) {
            return;
        }
        var stack = Stack.of(event);
        if (stack.isBatch()) {
            stack.step().ifPresent(step -> {
                waits.add(step, event.getDuration().toNanos() / MILLIS);
                reads.add(step, 1);
            });
        }
    }

    @Override
    public String text() {
        var batches = Math.max(1, reads.of(COMMIT));
        var cycle = outcome.elapsed().toMillis() / batches;
        return """
                #### A batch

                %,.0f batches of %.0f orders. From one to the next %.2f ms, of which %.2f ms wait for the database:

                | waiting in | ms a batch |
                |---|--:|
                %s
                """.formatted(
                        batches,
                        outcome.succeeded() / batches,
                        cycle,
                        waits.total() / batches,
                        waits.lines(STEPS, sum -> "%.2f".formatted(sum / batches)));
    }
}
