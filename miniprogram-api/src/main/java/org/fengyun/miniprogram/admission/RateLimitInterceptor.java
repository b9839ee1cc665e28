package org.fengyun.miniprogram.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.fengyun.miniprogram.identity.Callers;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts each call for its buyer, where that is known, and for its address; the first limit that is over refuses it. */
final class RateLimitInterceptor implements HandlerInterceptor {
    private final RateLimits limits;
    private final Callers callers;
    private final Limit buyerReads;
    private final Limit buyerChanges;
    private final Limit addressReads;
    private final Limit addressChanges;
    private final Limit addressLogins;

    RateLimitInterceptor(RateLimits limits, Callers callers, RateLimitProperties sizes) {
        this.limits = limits;
        this.callers = callers;
        this.buyerReads = new Limit("buyer-reads", sizes.buyerReads(), true);
        this.buyerChanges = new Limit("buyer-changes", sizes.buyerChanges(), false);
        this.addressReads = new Limit("address-reads", sizes.addressReads(), true);
        this.addressChanges = new Limit("address-changes", sizes.addressChanges(), false);
        this.addressLogins = new Limit("address-logins", sizes.addressLogins(), false);
        Stream.of(buyerReads, buyerChanges, addressReads, addressChanges, addressLogins)
                .forEach(limits::watch);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var reads = HttpMethod.GET.matches(request.getMethod());
        callers.current().ifPresent(buyer -> take(reads ? buyerReads : buyerChanges, buyer));
        take(ofAddress(reads, request.getServletPath()), callers.address(request));
        return true;
    }

    private Limit ofAddress(boolean reads, String path) {
        if (reads) {
            return addressReads;
        }
        return path.equals("/v1/login") ? addressLogins : addressChanges;
    }

    private void take(Limit limit, String caller) {
        limits.take(limit, caller).ifPresent(wait -> {
            throw new TooManyCalls(wait);
        });
    }
}
