package org.fengyun.localstack.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits, bounded, for a child to become ready. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LINES = 30;

    private Readiness() {}

    /**
     * Returns when the check holds.
     *
     * @throws StartFailure if the child ends first, the time is over or the thread is interrupted; the first two carry the
     *     last lines of its log
     */
    public static void await(ChildProcess child, BooleanSupplier check, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!check.getAsBoolean()) {
            if (!child.isAlive()) {
                throw failure(child, "ended before it was ready");
            }
            if (System.nanoTime() > deadline) {
                throw failure(child, "was not ready after " + limit.toSeconds() + " s");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new StartFailure("The start of " + child.name() + " was interrupted.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static StartFailure failure(ChildProcess child, String what) {
        return new StartFailure("%s %s. The end of its log (%s):%n  %s"
                .formatted(
                        child.name(),
                        what,
                        child.log(),
                        String.join(System.lineSeparator() + "  ", child.lastLines(LINES))));
    }
}
