package org.fengyun.miniprogram.cache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * What the instances share in Redis, all of it dispensable: where Redis is away, nothing is found, nothing is kept, and
 * nobody waits.
 */
public final class SharedMemory {
    private static final Logger log = LoggerFactory.getLogger(SharedMemory.class);

    // The shape of what is stored belongs to the name: change the number with the shape.
    private static final String PREFIX = "miniprogram-api:1:";

    private static final RedisScript<Long> DELETE_IF_OURS = RedisScript.of(
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end",
            Long.class);

    private final StringRedisTemplate redis;
    private final Breaker breaker;

    SharedMemory(StringRedisTemplate redis, Breaker breaker) {
        this.redis = redis;
        this.breaker = breaker;
    }

    /** What is kept under this name, if anything is and Redis answers. */
    public Optional<String> find(String name) {
        return attempt(() -> Optional.ofNullable(redis.opsForValue().get(PREFIX + name)))
                .flatMap(found -> found);
    }

    /** Keeps a text for so long. */
    public void keep(String name, String text, Duration time) {
        attempt(() -> {
            redis.opsForValue().set(PREFIX + name, text, time);
            return true;
        });
    }

    /** Whether the caller is the one to do the named work; also true where Redis is away and cannot tell. */
    boolean claim(String name, String claimant, Duration time) {
        return attempt(() -> Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(PREFIX + name, claimant, time)))
                .orElse(true);
    }

    /** Ends a claim, unless it ran out and is another's by now. */
    void release(String name, String claimant) {
        attempt(() -> redis.execute(DELETE_IF_OURS, List.of(PREFIX + name), claimant));
    }

    private <T> Optional<T> attempt(Supplier<T> command) {
        if (!breaker.mayTry()) {
            return Optional.empty();
        }
        try {
            var result = command.get();
            breaker.succeeded();
            return Optional.of(result);
        } catch (DataAccessException away) {
            breaker.failed();
            log.warn("going on without Redis: {}", away.getMostSpecificCause().toString());
            return Optional.empty();
        }
    }
}
