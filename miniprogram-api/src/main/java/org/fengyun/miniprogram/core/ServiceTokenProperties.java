package org.fengyun.miniprogram.core;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param token proves to the core that an edge is calling; of several, separated by commas, the first is sent */
@Validated
@ConfigurationProperties("service")
record ServiceTokenProperties(
        @NotBlank(message = "SERVICE_TOKEN is not set: give the secret that ticketing-service has under this name")
        String token) {
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

    // Not an annotation of the component: its message would print the token. Nor left to the HTTP client, whose
    // complaint about a header that it cannot send prints it too, at each call.
    @AssertTrue(
            message = "SERVICE_TOKEN has a character that a header cannot carry, such as a space or a line's end:"
                    + " give visible ASCII characters alone")
    boolean isSendable() {
        return token == null || token.isBlank() || VISIBLE.matcher(sent()).matches();
    }

    String sent() {
        return token.split(",", -1)[0];
    }
}
