package org.fengyun.miniprogram.admission;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;

/**
 * A limit that each of its callers has for itself.
 *
 * @param name once in this service
 * @param perMinute so many calls come back each minute, evenly, up to as many; 0 is no limit
 * @param inArrears whether an instance may let a twentieth of it through before it tells the others
 */
record Limit(String name, int perMinute, boolean inArrears) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_ARREARS = Duration.ofSeconds(1);
    private static final int ARREARS = 20;

    boolean isNone() {
        return perMinute == 0;
    }

    /** The size is in the name: after a change of the setting nobody is held to the old one. */
    String key(String caller) {
        return "limit:" + name + ":" + perMinute + ":" + caller;
    }

    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }

    /** Either way those of one caller who come at once share one round to Redis. */
    Optimization optimization() {
        return inArrears && perMinute >= ARREARS
                ? Optimizations.delaying(new DelayParameters(perMinute / ARREARS, LONGEST_ARREARS))
                : Optimizations.batching();
    }
}
