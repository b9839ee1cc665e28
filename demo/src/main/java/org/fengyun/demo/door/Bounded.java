package org.fengyun.demo.door;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for what happens elsewhere, but not for ever. */
public final class Bounded {
    private static final int TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Bounded() {}

    /**
     * Asks again until the answer is as wanted, for about 20 seconds.
     *
     * @param what completes "waited in vain for …"
     * @throws DoorProblem if it never is
     */
    public static <T> T until(String what, Supplier<T> question, Predicate<T> wanted) {
        var answer = question.get();
        for (int tried = 1; tried < TRIES && !wanted.test(answer); tried++) {
            pause();
            answer = question.get();
        }
        if (!wanted.test(answer)) {
            throw new DoorProblem("waited in vain for %s; the last answer was %s".formatted(what, answer));
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new DoorProblem("stopped while waiting", interruption);
        }
    }
}
