package org.fengyun.miniprogram.core;

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
 */
@Validated
@ConfigurationProperties("ticketing-service")
record CoreProperties(
        @NotNull(message = "TICKETING_SERVICE_URL is not set: give the address of ticketing-service")
        @Pattern(
                regexp = "https?://\\S+",
                message = "TICKETING_SERVICE_URL is not an address: write it as http://host:port")
        String url,

        @DefaultValue("12s") Duration readTimeout) {}
