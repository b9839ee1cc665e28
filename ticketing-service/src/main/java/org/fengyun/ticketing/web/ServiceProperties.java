package org.fengyun.ticketing.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param token what the edges prove themselves by; several, separated by commas, while it is replaced: all are taken */
@Validated
@ConfigurationProperties("service")
record ServiceProperties(
        @NotBlank(message = "SERVICE_TOKEN is not set: a secret of at least 32 characters, the same in every service")
        @Nullable
        String token) {
    private static final int SHORTEST = 32;

    /** A method of its own, because a refused component is printed with its value. */
    @AssertTrue(message = "SERVICE_TOKEN must have at least 32 characters, and so must each of several")
    boolean isTokenLongEnough() {
        return tokens().stream().allMatch(each -> each.length() >= SHORTEST);
    }

    /** Else no header could carry it as it is. */
    @AssertTrue(message = "SERVICE_TOKEN must have visible ASCII characters alone: no space, no line end")
    boolean isTokenVisible() {
        return tokens().stream().allMatch(each -> each.matches("[\\x21-\\x7e]*"));
    }

    List<String> tokens() {
        return token == null || token.isBlank() ? List.of() : List.of(token.split(",", -1));
    }
}
