package org.fengyun.ticketing.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url where payment providers reach this service */
@Validated
@ConfigurationProperties("public")
public record CallbackProperties(
        @NotBlank(message = "PUBLIC_URL is not set: where payment callbacks reach this service, as https://host")
        @Pattern(regexp = "https?://[^/]+", message = "PUBLIC_URL must be https://host, without a path")
        @Nullable
        String url) {

    /** Where the provider of this name sends its callbacks. */
    public String callbackUrl(String provider) {
        return Objects.requireNonNull(url) + "/callbacks/" + provider;
    }
}
