package org.fengyun.miniprogram.identity;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether the gateway's headers name the buyer.
 *
 * @param identityHeaders {@code trusted} only where nobody but the gateway can reach this service
 */
@Validated
@ConfigurationProperties("wechat")
record IdentityProperties(
        @DefaultValue("ignored")
        @Pattern(
                regexp = "trusted|ignored",
                message = "WECHAT_IDENTITY_HEADERS is neither trusted nor ignored: write one of the two")
        String identityHeaders) {

    boolean trustsHeaders() {
        return identityHeaders.equals("trusted");
    }
}
