package org.fengyun.ticketing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param token what the edges prove themselves by */
@Validated
@ConfigurationProperties("service")
record ServiceProperties(
        @NotBlank(message = "SERVICE_TOKEN is not set: a secret of at least 32 characters, the same in every service")
        @Size(min = 32, message = "SERVICE_TOKEN must have at least 32 characters")
        @Nullable
        String token) {}
