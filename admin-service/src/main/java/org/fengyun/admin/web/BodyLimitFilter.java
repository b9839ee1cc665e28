package org.fengyun.admin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds every body to its limit. Runs after the password was checked, as every filter without an order does. */
@Component
class BodyLimitFilter extends OncePerRequestFilter {

    private final List<BodyLimit> limits;
    private final Refusals refusals;

    BodyLimitFilter(List<BodyLimit> limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit.bytes()) {
            refusals.answer(request, response, limit.exceeded());
        } else {
            chain.doFilter(new LimitedBody(request, limit), response);
        }
    }

    private BodyLimit limit(HttpServletRequest request) {
        return limits.stream()
                .filter(limit -> limit.covers(request.getRequestURI()))
                .findFirst()
                .orElse(BodyLimit.USUAL);
    }
}
