package org.fengyun.miniprogram.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the buyer who is calling. */
final class BuyerArgumentResolver implements HandlerMethodArgumentResolver {
    private final Buyers buyers;

    BuyerArgumentResolver(Buyers buyers) {
        this.buyers = buyers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Buyer.class;
    }

    @Override
    public Buyer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return switch (SecurityContextHolder.getContext().getAuthentication()) {
            case GatewayUser gateway -> buyers.of(gateway.getPrincipal());
            case JwtAuthenticationToken token -> BuyerTokens.buyer(token.getToken());
            case null, default ->
                throw new IllegalStateException(
                        request.getDescription(false) + " takes a buyer but is open to all: add it to FOR_BUYERS");
        };
    }
}
