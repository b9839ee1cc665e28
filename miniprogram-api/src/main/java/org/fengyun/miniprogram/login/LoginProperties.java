package org.fengyun.miniprogram.login;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mini program whose users log in here. Not set on Cloud Hosting, where the gateway names them.
 *
 * @param apiUrl where WeChat answers
 */
@Validated
@ConfigurationProperties("wechat")
record LoginProperties(
        @Nullable String appId,
        @Nullable String appSecret,

        @DefaultValue("https://api.weixin.qq.com")
        @Pattern(regexp = "https?://\\S+", message = "WECHAT_API_URL is not an address: write it as https://host")
        String apiUrl) {

    @AssertTrue(message = "only one of WECHAT_APP_ID and WECHAT_APP_SECRET is set: set both, or neither for no login")
    boolean isBothOrNeither() {
        return isSet(appId) == isSet(appSecret);
    }

    boolean offersLogin() {
        return isSet(appId) && isSet(appSecret);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
