package org.fengyun.miniprogram.core;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the core is.
 *
 * @param url the base address
 * @param readTimeout how long an answer may take; callContainer itself gives up after 15 seconds
 * @param calls how many may be underway at once; one more is refused without asking the core
 */
@Validated
@ConfigurationProperties("ticketing-service")
record CoreProperties(
        @NotNull(message = "TICKETING_SERVICE_URL is not set: give the address of ticketing-service")
        @Pattern(
                regexp = "https?://\\S+",
                message = "TICKETING_SERVICE_URL is not an address: write it as http://host:port")
        String url,

        @DefaultValue("12s") Duration readTimeout,

        @DefaultValue("512")
        @Min(
                value = 1,
                message = "TICKETING_SERVICE_CALLS lets no call through: give at least 1, or leave it out for 512")
        int calls) {}
