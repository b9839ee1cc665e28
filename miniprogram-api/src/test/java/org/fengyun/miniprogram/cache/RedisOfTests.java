package org.fengyun.miniprogram.cache;

import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One instance's way to a Redis, as {@link CacheConfiguration} lays it, and how often it was gone. */
final class RedisOfTests implements AutoCloseable {
    private final AtomicInteger commands = new AtomicInteger();
    private final LettuceConnectionFactory connections;
    private final SharedMemory memory;

    RedisOfTests(String url) {
        this(url, Duration.ofSeconds(1));
    }

    /** @param pause how long nobody tries after a failure */
    RedisOfTests(String url, Duration pause) {
        connections = new CacheConfiguration().redisConnectionFactory(RedisURI.create(url));
        connections.afterPropertiesSet();
        connections.start();
        memory = new SharedMemory(new Counting(connections), new Breaker(pause));
    }

    SharedMemory memory() {
        return memory;
    }

    /** How many commands were begun. */
    int commands() {
        return commands.get();
    }

    ReadThrough reads(Clock clock) {
        return new ReadThrough(
                memory,
                new SharedShelves(memory, JsonMapper.shared()),
                new ReadMeters(new SimpleMeterRegistry()),
                clock);
    }

    @Override
    public void close() {
        connections.destroy();
    }

    private final class Counting extends StringRedisTemplate {
        Counting(LettuceConnectionFactory connections) {
            super(connections);
        }

        @Override
        protected RedisConnection preProcessConnection(RedisConnection connection, boolean existing) {
            commands.incrementAndGet();
            return super.preProcessConnection(connection, existing);
        }
    }
}
