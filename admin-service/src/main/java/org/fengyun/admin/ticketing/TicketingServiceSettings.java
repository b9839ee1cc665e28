package org.fengyun.admin.ticketing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the core is.
 *
 * @param url {@code http://host:port}
 */
@Validated
@ConfigurationProperties("ticketing-service")
record TicketingServiceSettings(
        @NotNull(
                message =
                        "TICKETING_SERVICE_URL is not set: give the address of ticketing-service, such as http://ticketing-service:8080")
        @Pattern(
                regexp = "https?://[^/?#]+/?",
                message = "TICKETING_SERVICE_URL is not an address such as http://ticketing-service:8080: correct it")
        String url) {}
