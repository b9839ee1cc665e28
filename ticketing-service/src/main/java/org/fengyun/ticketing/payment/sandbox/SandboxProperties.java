package org.fengyun.ticketing.payment.sandbox;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param url where the sandbox is
 * @param key what both sides prove themselves by
 */
@Validated
@ConfigurationProperties("sandbox-payment")
record SandboxProperties(
        @NotBlank(message = "SANDBOX_PAYMENT_URL is not set: where wechat-simulator is, as http://host:port")
        @Pattern(regexp = "https?://.+", message = "SANDBOX_PAYMENT_URL must be http://host:port")
        @Nullable
        String url,

        @NotBlank(
                message = "SANDBOX_PAYMENT_KEY is not set: a secret of at least 32 characters, shared with the sandbox")
        @Nullable
        String key) {
    private static final int SHORTEST = 32;

    /** A method of its own, because a refused component is printed with its value. */
    @AssertTrue(message = "SANDBOX_PAYMENT_KEY must have at least 32 characters")
    boolean isKeyLongEnough() {
        return key == null || key.isBlank() || key.length() >= SHORTEST;
    }
}
