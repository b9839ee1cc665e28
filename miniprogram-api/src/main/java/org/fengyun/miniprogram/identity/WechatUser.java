package org.fengyun.miniprogram.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user as WeChat names it: an open id is of its mini program alone.
 *
 * @param appId at most 64 visible characters
 * @param openId at most 128 visible characters
 */
public record WechatUser(String appId, String openId) {
    private static final Pattern APP_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final Pattern OPEN_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** The user, if both names are there and of the right form. */
    public static Optional<WechatUser> of(@Nullable String appId, @Nullable String openId) {
        return appId != null
                        && openId != null
                        && APP_ID.matcher(appId).matches()
                        && OPEN_ID.matcher(openId).matches()
                ? Optional.of(new WechatUser(appId, openId))
                : Optional.empty();
    }
}
