package org.fengyun.admin.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fengyun.admin.web.Problem;
import org.fengyun.admin.web.Refusal;
import org.fengyun.admin.web.Refusals;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a page of another site makes a browser send; clients that are no browsers name no origin. */
final class ForeignOriginFilter extends OncePerRequestFilter {

    private final Refusals refusals;

    ForeignOriginFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CorsUtils.isCorsRequest(request)) {
            refusals.answer(request, response, new Refusal(Problem.FORBIDDEN, "Call from this service's own pages."));
        } else {
            chain.doFilter(request, response);
        }
    }
}
