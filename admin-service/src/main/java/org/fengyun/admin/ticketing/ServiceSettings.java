package org.fengyun.admin.ticketing;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who this service is to the core.
 *
 * @param token the secret that all edges share with the core: visible ASCII characters, for a header carries it;
 *     of several, separated by commas, the first is sent
 */
@Validated
@ConfigurationProperties("service")
record ServiceSettings(
        @NotBlank(message = "SERVICE_TOKEN is not set: give the same secret that ticketing-service was given")
        String token) {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

    /**
     * Asked at the start, because the HTTP client would name the whole header with each call that it refuses to send; and a
     * method of its own, because a refused component is printed with its value: this prints {@code false}.
     */
    @AssertTrue(
            message =
                    "SERVICE_TOKEN has a space, a line's end or another character that is not visible ASCII: take it out")
    boolean isTokenFitForHeader() {
        return absent(token) || VISIBLE.matcher(sent()).matches();
    }

    String sent() {
        return token.split(",", -1)[0];
    }

    private static boolean absent(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "ServiceSettings[]";
    }
}
