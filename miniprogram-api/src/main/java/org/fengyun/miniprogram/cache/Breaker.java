package org.fengyun.miniprogram.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps callers from waiting for something that is away: after a failure one caller in each pause tries, all others go
 * on without.
 */
final class Breaker {
    private final long pauseNanos;
    private final AtomicLong nextTry = new AtomicLong(System.nanoTime());
    private volatile boolean works;

    Breaker(Duration pause) {
        this.pauseNanos = pause.toNanos();
    }

    boolean mayTry() {
        if (works) {
            return true;
        }
        var now = System.nanoTime();
        var due = nextTry.get();
        return now - due >= 0 && nextTry.compareAndSet(due, now + pauseNanos);
    }

    void succeeded() {
        works = true;
    }

    void failed() {
        nextTry.set(System.nanoTime() + pauseNanos);
        works = false;
    }
}
