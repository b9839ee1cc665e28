package org.fengyun.miniprogram.cache;

import io.lettuce.core.RedisURI;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url the Redis that the instances share; it may be down, also at the start */
@Validated
@ConfigurationProperties("redis")
record RedisProperties(
        @NotNull(message = "REDIS_URL is not set: give the address of Redis, as redis://host:port")
        String url) {
    private static final Pattern FORM = Pattern.compile("rediss?://\\S+");

    // Not an annotation of the component: its message would print the password that an address may hold.
    @AssertTrue(
            message = "REDIS_URL is not an address of Redis: write it as redis://host:port, with anything but letters"
                    + " and digits of a password percent-encoded")
    boolean isAddress() {
        return url == null || (FORM.matcher(url).matches() && isReadable());
    }

    private boolean isReadable() {
        try {
            return !RedisURI.create(url).getHost().isBlank();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
