package org.fengyun.miniprogram.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps callers from waiting for something that is away: after a failure one caller in each pause tries, all others go
 * on without.
 */
public final class Breaker {
    private final long pauseNanos;
    private final AtomicLong nextTry = new AtomicLong(System.nanoTime());
    private volatile boolean works;

    /** At first, and after a failure, one caller in each pause tries. */
    public Breaker(Duration pause) {
        this.pauseNanos = pause.toNanos();
    }

    /** Whether the caller is to try, and to say then whether it succeeded or failed. */
    public boolean mayTry() {
        if (works) {
            return true;
        }
        var now = System.nanoTime();
        var due = nextTry.get();
        return now - due >= 0 && nextTry.compareAndSet(due, now + pauseNanos);
    }

    /** Lets everybody try. */
    public void succeeded() {
        works = true;
    }

    /** Lets nobody try before the pause is over. */
    public void failed() {
        nextTry.set(System.nanoTime() + pauseNanos);
        works = false;
    }
}
