package org.fengyun.miniprogram.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        var own = request.getHeader("X-WX-OPENID") != null;
        var shared = request.getHeader("X-WX-FROM-OPENID") != null;
        if (own && shared) {
            // The gateway names one user: another's hand is in this.
            return Optional.empty();
        }
        // Under resource sharing the user is one of the mini program that the resources are shared with.
        return shared
                ? WechatUser.of(only(request, "X-WX-FROM-APPID"), only(request, "X-WX-FROM-OPENID"))
                : WechatUser.of(only(request, "X-WX-APPID"), only(request, "X-WX-OPENID"));
    }

    /** Null also where it was sent twice: nobody can tell which is the gateway's. */
    private static @Nullable String only(HttpServletRequest request, String name) {
        var values = Collections.list(request.getHeaders(name));
        return values.size() == 1 ? values.getFirst() : null;
    }
}
