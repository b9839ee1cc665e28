package org.fengyun.miniprogram.core;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param token proves to the core that an edge is calling */
@Validated
@ConfigurationProperties("service")
record ServiceTokenProperties(
        @NotBlank(message = "SERVICE_TOKEN is not set: give the secret that ticketing-service has under this name")
        String token) {}
