package org.fengyun.admin.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** So much for each who asks, coming back evenly. */
final class Allowances {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final int capacity;
    private final int perMinute;
    private final Cache<String, Bucket> buckets;

    Allowances(int capacity, int perMinute) {
        this.capacity = capacity;
        this.perMinute = perMinute;
        // By then it is full again, and a new one is as good.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(MINUTE.multipliedBy(1 + Math.ceilDiv(capacity, perMinute)))
                .build();
    }

    /** @return nothing if there was one left, else how long to wait for the next */
    Optional<Duration> take(String asking) {
        var probe = bucket(asking).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    void giveBack(String asking) {
        bucket(asking).addTokens(1);
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String asking) {
        return buckets.get(
                asking,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(perMinute, MINUTE))
                        .build());
    }
}
