package org.fengyun.simulator.gateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url where the gateway sends calls for {@code miniprogram-api} */
@Validated
@ConfigurationProperties("miniprogram-api")
record GatewayProperties(
        @NotNull(
                message =
                        "MINIPROGRAM_API_URL is not set: give the address of miniprogram-api, such as http://127.0.0.1:8080")
        @Pattern(
                regexp = "https?://[^\\s/?#]+/?",
                message =
                        "MINIPROGRAM_API_URL is not an address: give a scheme and a host without a path, such as http://127.0.0.1:8080")
        String url) {}
