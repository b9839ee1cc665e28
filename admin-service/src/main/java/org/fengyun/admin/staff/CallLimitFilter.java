package org.fengyun.admin.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fengyun.admin.web.Refusals;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the calls from one address; probes ask an address of their own and are not counted. */
final class CallLimitFilter extends OncePerRequestFilter {

    private final Allowances ofAddress;
    private final Refusals refusals;

    CallLimitFilter(int perMinute, Refusals refusals) {
        this.ofAddress = new Allowances(perMinute, perMinute);
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = ofAddress.take(request.getRemoteAddr());
        if (wait.isPresent()) {
            refusals.answer(request, response, new TooOften(wait.get()).refusal());
        } else {
            chain.doFilter(request, response);
        }
    }
}
