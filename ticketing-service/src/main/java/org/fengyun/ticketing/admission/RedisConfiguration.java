package org.fengyun.ticketing.admission;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

@Configuration(proxyBeanMethods = false)
class RedisConfiguration {
    /** A Redis that does not answer must cost a sale next to nothing. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    @Bean
    LettuceConnectionFactory redisConnectionFactory(RedisProperties redis) {
        var options = ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build();
        var address = RedisURI.create(Objects.requireNonNull(redis.url()));
        var client =
                LettuceClientConfiguration.builder().commandTimeout(PATIENCE).clientOptions(options);
        if (address.isSsl()) {
            client.useSsl();
        }
        return new LettuceConnectionFactory(LettuceConnectionFactory.createRedisConfiguration(address), client.build());
    }
}
