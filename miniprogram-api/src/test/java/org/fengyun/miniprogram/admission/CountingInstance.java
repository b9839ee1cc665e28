package org.fengyun.miniprogram.admission;

import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.fengyun.miniprogram.cache.Breaker;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** One instance that counts calls over a Redis. */
final class CountingInstance implements AutoCloseable {
    private static final Limit PROBE = new Limit("probe", 1, false);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LettuceConnectionFactory connections;
    private final LimitsRedis<byte[]> redis;
    private final RateLimits limits;

    CountingInstance(String url) {
        this(url, Duration.ofSeconds(5), Duration.ofMillis(100));
    }

    CountingInstance(String url, Duration patience, Duration pause) {
        var address = RedisURI.create(url);
        connections = new LettuceConnectionFactory(LettuceConnectionFactory.createRedisConfiguration(address));
        connections.afterPropertiesSet();
        connections.start();
        redis = new AdmissionConfiguration().limitsRedis(connections, address);
        limits = new RateLimits(redis, new Breaker(pause), patience, new LimitsReport(meters));
    }

    boolean letsThrough(Limit limit, String caller) {
        return limits.take(limit, caller).isEmpty();
    }

    Duration wait(Limit limit, String caller) {
        return limits.take(limit, caller).orElseThrow();
    }

    RateLimits limits() {
        return limits;
    }

    double decidedAlone() {
        return meters.counter("fengyun.rate.limit.without.redis").count();
    }

    double refused(Limit limit) {
        return meters.counter("fengyun.rate.limit.refused", "limit", limit.name())
                .count();
    }

    CountingInstance onceItCountsInRedis() {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        for (var before = -1.0; before != decidedAlone(); ) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Redis is not found");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            before = decidedAlone();
            letsThrough(PROBE, UUID.randomUUID().toString());
        }
        return this;
    }

    @Override
    public void close() {
        redis.close();
        connections.destroy();
    }
}
