package org.fengyun.localstack.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits, bounded, for a child to become ready. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(50);

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
                throw new StartFailure(child.report("ended before it was ready"));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(child.report("was not ready after " + limit.toSeconds() + " s"));
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new StartFailure("The start of " + child.name() + " was interrupted.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
