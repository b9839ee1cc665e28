package org.fengyun.ticketing.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Tiers that had nothing left a moment ago. A flag goes out by itself, so that somebody finds what has come back; without
 * Redis there are no flags and everybody asks the sale itself.
 */
@Component
public class SoldOutFlags {
    private static final Logger log = LoggerFactory.getLogger(SoldOutFlags.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration WITHOUT_REDIS = Duration.ofSeconds(2);

    /** What many ask at the same time is asked of Redis by one of them. */
    private static final Duration REMEMBERED = Duration.ofMillis(100);

    private static final int MOST_TIERS = 10_000;

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final AtomicReference<Instant> nextTry = new AtomicReference<>(Instant.MIN);
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(MOST_TIERS)
            .expireAfterWrite(REMEMBERED)
            .build();
    private volatile boolean away = true;

    SoldOutFlags(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    public void raise(long showId, long tierId) {
        ask(
                () -> {
                    redis.opsForValue().set(key(showId, tierId), "", A_MOMENT);
                    seen.put(key(showId, tierId), true);
                    return true;
                },
                false);
    }

    /** Whether one of these tiers had nothing left a moment ago. */
    public boolean isRaised(long showId, Collection<Long> tierIds) {
        return tierIds.stream().anyMatch(tierId -> seen.get(key(showId, tierId), this::isThere));
    }

    private boolean isThere(String key) {
        return ask(() -> redis.hasKey(key), false);
    }

    private <T> T ask(Supplier<T> question, T otherwise) {
        if (away && !mayTry()) {
            return otherwise;
        }
        try {
            var answer = question.get();
            away = false;
            return answer;
        } catch (DataAccessException | IllegalStateException failure) {
            log.warn("Redis does not answer; the sale goes on without flags", failure);
            away = true;
            return otherwise;
        }
    }

    /** While Redis is away, and until it has answered once, one caller at a time finds out whether it is back. */
    private boolean mayTry() {
        var next = nextTry.get();
        var now = clock.instant();
        return !now.isBefore(next) && nextTry.compareAndSet(next, now.plus(WITHOUT_REDIS));
    }

    private static String key(long showId, long tierId) {
        return "sold-out:" + showId + ":" + tierId;
    }
}
