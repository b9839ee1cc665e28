package org.fengyun.miniprogram.admission;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.codec.ByteArrayCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.fengyun.miniprogram.cache.Breaker;
import org.fengyun.miniprogram.identity.Callers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {
    /** Of each question: a call asks for its buyer and for its address. After a failure one call a second asks. */
    private static final Duration PATIENCE = Duration.ofMillis(25);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    LimitsRedis<byte[]> limitsRedis(LettuceConnectionFactory connections, RedisURI address) {
        var client = (RedisClient) connections.getRequiredNativeClient();
        return new LimitsRedis<>(() -> client.connectAsync(ByteArrayCodec.INSTANCE, address));
    }

    @Bean
    RateLimits rateLimits(LimitsRedis<byte[]> redis, MeterRegistry meters) {
        return new RateLimits(redis, new Breaker(PAUSE), PATIENCE, new LimitsReport(meters));
    }

    @Bean
    WebMvcConfigurer limitedCalls(RateLimits limits, Callers callers, RateLimitProperties sizes) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RateLimitInterceptor(limits, callers, sizes))
                        .addPathPatterns("/v1/**");
            }
        };
    }
}
