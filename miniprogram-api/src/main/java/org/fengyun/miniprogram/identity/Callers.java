package org.fengyun.miniprogram.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Names those who call, so that calls can be counted, without asking anybody. */
@Component
public class Callers {
    private final boolean behindGateway;

    Callers(IdentityProperties identity) {
        this.behindGateway = identity.trustsHeaders();
    }

    /** A name that nobody else has, of whoever calls; nothing where that is not known. */
    public Optional<String> current() {
        return switch (SecurityContextHolder.getContext().getAuthentication()) {
            case GatewayUser gateway ->
                Optional.of(gateway.getPrincipal().appId() + " "
                        + gateway.getPrincipal().openId());
            case JwtAuthenticationToken token ->
                Optional.of(BuyerTokens.buyer(token.getToken()).id().toString());
            case null, default -> Optional.empty();
        };
    }

    /** Where the call comes from: a client's address, of IPv6 the network that one client has. */
    public String address(HttpServletRequest request) {
        return behindGateway ? ClientAddress.behindGateway(request) : ClientAddress.ofConnection(request);
    }
}
