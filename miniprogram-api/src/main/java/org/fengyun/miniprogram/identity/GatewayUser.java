package org.fengyun.miniprogram.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller that the gateway has named. */
final class GatewayUser extends AbstractAuthenticationToken {
    private final transient WechatUser user;

    GatewayUser(WechatUser user) {
        super(List.of());
        this.user = user;
        setAuthenticated(true);
    }

    @Override
    public WechatUser getPrincipal() {
        return user;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GatewayUser another && another.user.equals(user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
