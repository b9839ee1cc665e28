package org.fengyun.ticketing.admission;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url where Redis is, with its password if it has one */
@Validated
@ConfigurationProperties("redis")
record RedisProperties(
        @NotBlank(message = "REDIS_URL is not set: redis://host:port") @Nullable
        String url) {

    /** A method of its own, because a refused component is printed with its value, and a password may be in it. */
    @AssertTrue(message = "REDIS_URL must be redis://host:port or rediss://host:port")
    boolean isUrlOfRedis() {
        return url == null || url.isBlank() || url.matches("rediss?://.+");
    }
}
