package org.fengyun.miniprogram.admission;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import java.time.Duration;
import java.util.Optional;
import org.fengyun.miniprogram.cache.Breaker;

/**
 * Counts calls, in Redis for all instances. Where Redis does not answer soon enough, this instance counts by itself, to
 * the same limits: so many instances let so many times as much through, and nobody waits or is refused for it.
 */
final class RateLimits {
    /** Together with a minute of filling up: who has not called for so long has the whole limit again. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(70);

    private static final int KEYS = 20_000;
    private static final String PREFIX = "miniprogram-api:1:";

    private final ProxyManager<byte[]> shared;
    private final Breaker breaker;
    private final LimitsReport report;
    private final Cache<String, Allowance> allowances = Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /** @param patience how long a call may wait for Redis */
    RateLimits(LimitsRedis<byte[]> redis, Breaker breaker, Duration patience, LimitsReport report) {
        this.shared = new LettuceBasedProxyManagerBuilder<>(redis)
                .requestTimeout(patience)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build();
        this.breaker = breaker;
        this.report = report;
    }

    void watch(Limit limit) {
        report.watch(limit.name());
    }

    /** @param local counts while Redis is away; kept beside, so that a Redis that comes and goes opens no gap */
    private record Allowance(Bucket shared, Bucket local) {}

    /**
     * Counts a call.
     *
     * @return nothing if it is within the limit, else how long to wait for the next
     */
    Optional<Duration> take(Limit limit, String caller) {
        if (limit.isNone()) {
            return Optional.empty();
        }
        var allowance = allowances.get(limit.key(caller), key -> allowance(limit, key));
        var probe = ask(allowance.shared()).orElseGet(() -> {
            report.decidedAlone();
            return allowance.local().tryConsumeAndReturnRemaining(1);
        });
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        report.refused(limit.name());
        return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Allowance allowance(Limit limit, String key) {
        var configuration = limit.configuration();
        return new Allowance(shared(limit, key, configuration), local(configuration));
    }

    private Bucket shared(Limit limit, String key, BucketConfiguration configuration) {
        return shared.builder()
                .withOptimization(limit.optimization())
                .build((PREFIX + key).getBytes(UTF_8), () -> configuration);
    }

    private static Bucket local(BucketConfiguration configuration) {
        var bucket = Bucket.builder();
        for (var bandwidth : configuration.getBandwidths()) {
            bucket.addLimit(bandwidth);
        }
        return bucket.build();
    }

    private Optional<ConsumptionProbe> ask(Bucket bucket) {
        if (!breaker.mayTry()) {
            return Optional.empty();
        }
        try {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            breaker.succeeded();
            return Optional.of(probe);
        } catch (RuntimeException away) {
            // Whatever it is, a count that cannot be had keeps nobody out.
            breaker.failed();
            report.redisAway(away);
            return Optional.empty();
        }
    }

    long size() {
        allowances.cleanUp();
        return allowances.estimatedSize();
    }
}
