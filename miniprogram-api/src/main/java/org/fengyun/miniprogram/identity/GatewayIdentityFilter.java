package org.fengyun.miniprogram.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the gateway's word for who is calling. In the chain only where its headers are trusted. */
final class GatewayIdentityFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        user(request)
                .ifPresent(user -> SecurityContextHolder.setContext(new SecurityContextImpl(new GatewayUser(user))));
        chain.doFilter(request, response);
    }

    private static Optional<WechatUser> user(HttpServletRequest request) {
        var own = request.getHeader("X-WX-OPENID");
        var appId = request.getHeader("X-WX-APPID");
        var fromAppId = request.getHeader("X-WX-FROM-APPID");
        // Under resource sharing the user is one of the mini program that the resources are shared with.
        return own != null
                ? WechatUser.of(appId != null ? appId : fromAppId, own)
                : WechatUser.of(fromAppId != null ? fromAppId : appId, request.getHeader("X-WX-FROM-OPENID"));
    }
}
