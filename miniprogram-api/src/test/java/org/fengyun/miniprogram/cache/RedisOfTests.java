package org.fengyun.miniprogram.cache;

import java.time.Clock;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One instance's way to a Redis, as {@link CacheConfiguration} lays it. */
final class RedisOfTests implements AutoCloseable {
    private final LettuceConnectionFactory connections;
    private final SharedMemory memory;

    RedisOfTests(String url) {
        connections = new CacheConfiguration().redisConnectionFactory(new RedisProperties(url));
        connections.afterPropertiesSet();
        connections.start();
        memory = new SharedMemory(new StringRedisTemplate(connections));
    }

    SharedMemory memory() {
        return memory;
    }

    ReadThrough reads(Clock clock) {
        return new ReadThrough(memory, new SharedShelves(memory, JsonMapper.shared()), clock);
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
