package org.fengyun.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** Waits for what happens in the background. */
public final class Polling {
    private static final int MOST_LOOKS = 300;
    private static final long BETWEEN_LOOKS = 100;

    private Polling() {}

    /** Waits until it holds, and fails if it does not within half a minute. It is not asked again once it did. */
    public static void until(String what, BooleanSupplier holds) throws InterruptedException {
        var lock = new Object();
        var does = holds.getAsBoolean();
        for (int looks = 1; looks < MOST_LOOKS && !does; looks++) {
            synchronized (lock) {
                lock.wait(BETWEEN_LOOKS);
            }
            does = holds.getAsBoolean();
        }
        assertThat(does).as(what).isTrue();
    }
}
