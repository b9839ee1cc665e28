package org.fengyun.ticketing.plan;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Has plans read a few at a time: while one of 100,000 seats is, it takes 100 MB and a processor. */
@Component
public class PlanQueue {
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore turns;
    private final Duration patience;

    PlanQueue() {
        this(AT_ONCE, PATIENCE);
    }

    PlanQueue(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * Does work with a plan when it is its turn.
     *
     * @throws TooManyPlans if others take too long; nothing was done
     */
    public <T> T inTurn(Supplier<T> work) {
        if (!isMyTurn()) {
            throw new TooManyPlans();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static final class TooManyPlans extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyPlans() {
            super("Other seating plans are being read. Nothing was changed: ask again, with the same Idempotency-Key.");
        }
    }
}
