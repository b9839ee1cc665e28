package org.fengyun.miniprogram.cache;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url the Redis that the instances share; it may be down, also at the start */
@Validated
@ConfigurationProperties("redis")
record RedisProperties(
        @NotNull(message = "REDIS_URL is not set: give the address of Redis, as redis://host:port")
        @Pattern(
                regexp = "rediss?://\\S+",
                message = "REDIS_URL is not an address of Redis: write it as redis://host:port")
        String url) {}
