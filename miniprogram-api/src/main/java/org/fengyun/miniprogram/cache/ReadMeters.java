package org.fengyun.miniprogram.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts from where came what this instance's memory did not have. */
final class ReadMeters {
    private final Counter redis;
    private final Counter core;
    private final Counter stale;

    ReadMeters(MeterRegistry meters) {
        this.redis = reads(meters, "redis");
        this.core = reads(meters, "core");
        this.stale = reads(meters, "stale");
    }

    void fromRedis() {
        redis.increment();
    }

    void fromCore() {
        core.increment();
    }

    /** The core was away, and what Redis had of old was served. */
    void stale() {
        stale.increment();
    }

    private static Counter reads(MeterRegistry meters, String from) {
        return Counter.builder("fengyun.reads")
                .description("Reads that this instance's memory did not have, by where they came from")
                .tag("from", from)
                .register(meters);
    }
}
