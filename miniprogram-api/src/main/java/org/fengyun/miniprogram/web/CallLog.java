package org.fengyun.miniprogram.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A line for each call that may change something, with its request's id: neither queries nor bodies, which may hold secrets. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CallLog extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            log.info("{} {}: {} in {} ms", request.getMethod(), request.getRequestURI(), response.getStatus(), took);
        }
    }
}
