package org.fengyun.simulator.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a callback that was not taken comes again. */
final class RetrySchedule {

    private static final int TRIES = 30;
    private static final Duration THEN_EACH = Duration.ofMinutes(1);
    private static final List<Duration> FIRST = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30));

    private RetrySchedule() {}

    /** @return how long to wait after this many tries in vain, or nothing once it is given up */
    static Optional<Duration> afterTries(int tries) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        return Optional.of(tries <= FIRST.size() ? FIRST.get(tries - 1) : THEN_EACH);
    }
}
