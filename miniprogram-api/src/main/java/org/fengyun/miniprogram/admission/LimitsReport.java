package org.fengyun.miniprogram.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What those who run the service learn of the limits. */
final class LimitsReport {
    private static final Logger log = LoggerFactory.getLogger(LimitsReport.class);
    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();

    private final MeterRegistry meters;
    private final Counter alone;
    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

    LimitsReport(MeterRegistry meters) {
        this.meters = meters;
        this.alone = meters.counter("fengyun.rate.limit.without.redis");
    }

    /** From here on it is told that nobody was refused yet. */
    void watch(String limit) {
        refusals(limit);
    }

    void refused(String limit) {
        refusals(limit).increment();
    }

    private Counter refusals(String limit) {
        return meters.counter("fengyun.rate.limit.refused", "limit", limit);
    }

    void decidedAlone() {
        alone.increment();
    }

    void redisAway(RuntimeException failure) {
        var now = System.nanoTime();
        var due = nextLine.get();
        if (now - due >= 0 && nextLine.compareAndSet(due, now + QUIET_NANOS)) {
            log.warn("Redis does not count calls; each instance counts by itself: {}", failure.toString());
        }
    }
}
