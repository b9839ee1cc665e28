package org.fengyun.admin.ticketing;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who this service is to the core.
 *
 * @param token the secret that all edges share with the core
 */
@Validated
@ConfigurationProperties("service")
record ServiceSettings(
        @NotBlank(message = "SERVICE_TOKEN is not set: give the same secret that ticketing-service was given")
        String token) {

    @Override
    public String toString() {
        return "ServiceSettings[]";
    }
}
