package org.fengyun.ticketing.admission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url where Redis is, with its password if it has one */
@Validated
@ConfigurationProperties("redis")
record RedisProperties(
        @NotBlank(message = "REDIS_URL is not set: redis://host:port")
        @Pattern(regexp = "rediss?://.+", message = "REDIS_URL must be redis://host:port or rediss://host:port")
        @Nullable
        String url) {}
