package org.fengyun.miniprogram.admission;

import java.time.Duration;

/** A call beyond a limit. */
final class TooManyCalls extends RuntimeException {
    private final Duration wait;

    TooManyCalls(Duration wait) {
        super("beyond a limit");
        this.wait = wait;
    }

    /** At least one, and rounded up: who comes back after so many is let through. */
    long seconds() {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
