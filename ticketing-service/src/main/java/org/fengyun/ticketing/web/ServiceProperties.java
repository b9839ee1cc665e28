package org.fengyun.ticketing.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param token what the edges prove themselves by */
@Validated
@ConfigurationProperties("service")
record ServiceProperties(
        @NotBlank(message = "SERVICE_TOKEN is not set: a secret of at least 32 characters, the same in every service")
        @Nullable
        String token) {
    private static final int SHORTEST = 32;

    /** A method of its own, because a refused component is printed with its value. */
    @AssertTrue(message = "SERVICE_TOKEN must have at least 32 characters")
    boolean isTokenLongEnough() {
        return token == null || token.isBlank() || token.length() >= SHORTEST;
    }

    /** Else no header could carry it as it is. */
    @AssertTrue(message = "SERVICE_TOKEN must have visible ASCII characters alone: no space, no line end")
    boolean isTokenVisible() {
        return token == null || token.isBlank() || token.matches("[\\x21-\\x7e]+");
    }
}
