package org.fengyun.miniprogram.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSecretTest {
    private static final String RANDOM = "b3V6+sdq1mJ0nEwPFh8yQcU7gDkZtR2vLxA5iMeBo9Y=";
    private static final String DEMO = base64("demo-key-of-thirty-two-bytes-now".getBytes(US_ASCII));

    @Test
    void aKeyIsKnownByWhatItDecodesTo() {
        assertThat(KnownSecret.isIn(DEMO)).isTrue();
        assertThat(KnownSecret.isIn(RANDOM)).isFalse();
    }

    @Test
    void aKeyOfZeroesIsKnown() {
        assertThat(KnownSecret.isIn(base64(new byte[32]))).isTrue();
    }

    @Test
    void oneKnownKeyAmongSeveralIsEnough() {
        assertThat(KnownSecret.isIn(RANDOM + ", " + DEMO)).isTrue();
        assertThat(KnownSecret.isIn(RANDOM + "," + RANDOM)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:demo-redis@redis:6379",
                "rediss://default:demo-redis@redis:6379/0",
                "redis://:password@redis:6379",
                "redis://:demo-redis,with,commas@redis:6379",
                "redis://:demo-redis@one:6379,two:6379"
            })
    void thePasswordOfAnAddressIsKnown(String url) {
        assertThat(KnownSecret.isIn(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://redis:6379",
                "redis://demo-redis:6379",
                "redis://demo-user:3rLw6YbXqVfMZ0pN@redis:6379",
                "redis://:3rLw6YbXqVfMZ0pN@demo-redis:6379",
                ""
            })
    void anAddressWithoutAKnownPasswordIsNot(String url) {
        assertThat(KnownSecret.isIn(url)).isFalse();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
