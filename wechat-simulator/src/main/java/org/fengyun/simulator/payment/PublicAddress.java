package org.fengyun.simulator.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url where people reach the simulator */
@Validated
@ConfigurationProperties("public")
record PublicAddress(
        @NotNull(
                message =
                        "PUBLIC_URL is not set: give the address where people reach the simulator, such as http://127.0.0.1:8090")
        @Pattern(
                regexp = "https?://[^\\s/?#]+[^\\s?#]*",
                message =
                        "PUBLIC_URL is not an address: give where people reach the simulator, such as http://127.0.0.1:8090")
        String url) {

    String payUrl(String prepayId) {
        return url.replaceAll("/$", "") + "/pay/" + prepayId;
    }
}
