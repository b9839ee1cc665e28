package org.fengyun.simulator.app;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The mini program that is simulated.
 *
 * @param appId its id, as the gateway tells services and as the login expects it
 * @param appSecret what its services prove themselves with at the login
 */
@Validated
@ConfigurationProperties("wechat")
public record WechatApp(
        @NotBlank(
                message =
                        "WECHAT_APP_ID is not set: give the id that miniprogram-api has too, such as wx0000000000000000")
        String appId,

        @NotBlank(message = "WECHAT_APP_SECRET is not set: give the secret that miniprogram-api has too")
        String appSecret) {}
