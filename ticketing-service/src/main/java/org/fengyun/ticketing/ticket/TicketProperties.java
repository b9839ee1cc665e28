package org.fengyun.ticketing.ticket;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.fengyun.ticketing.code.TicketKeys;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param signingKey Base64 of Ed25519 seeds of 32 bytes, separated by commas: the first signs, all verify
 * @param codeWindow how long a shown code is the newest one
 */
@Validated
@ConfigurationProperties("ticket")
record TicketProperties(
        @NotBlank(message = "TICKET_SIGNING_KEY is not set: `openssl rand -base64 32` makes one") @Nullable
        String signingKey,

        @DefaultValue("60s")
        @DurationMin(seconds = 5, message = "TICKET_CODE_WINDOW must be from 5s to 1d")
        @DurationMax(days = 1, message = "TICKET_CODE_WINDOW must be from 5s to 1d")
        Duration codeWindow) {

    /** A method of its own, because a refused component is printed with its value. */
    @AssertTrue(
            message = "TICKET_SIGNING_KEY must be the Base64 of 32 bytes, or several, each once, separated by commas:"
                    + " `openssl rand -base64 32` makes one")
    boolean isSigningKeyReadable() {
        try {
            return signingKey == null
                    || signingKey.isBlank()
                    || !TicketKeys.parse(signingKey).publicKeys().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
