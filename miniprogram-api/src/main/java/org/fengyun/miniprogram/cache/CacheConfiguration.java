package org.fengyun.miniprogram.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CacheConfiguration {
    /** A Redis that takes longer is of no use to a read that the core answers in a few milliseconds. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @Bean
    RedisURI redisAddress(RedisProperties redis) {
        var address = RedisURI.create(redis.url());
        // Of the handshake of a connection: its own default is a minute.
        address.setTimeout(Duration.ofSeconds(1));
        return address;
    }

    @Bean
    LettuceConnectionFactory redisConnectionFactory(RedisURI address) {
        var options = ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .build();
        var client = LettuceClientConfiguration.builder().clientOptions(options).commandTimeout(PATIENCE);
        if (address.isSsl()) {
            client.useSsl();
        }
        return new LettuceConnectionFactory(LettuceConnectionFactory.createRedisConfiguration(address), client.build());
    }

    @Bean
    SharedMemory sharedMemory(StringRedisTemplate redis) {
        return new SharedMemory(redis, new Breaker(Duration.ofSeconds(1)));
    }

    @Bean
    CachedReads cachedReads(SharedMemory memory, JsonMapper json, Clock clock, MeterRegistry meters) {
        var behind = new ReadThrough(memory, new SharedShelves(memory, json), new ReadMeters(meters), clock);
        return new CachedReads(behind, meters);
    }
}
