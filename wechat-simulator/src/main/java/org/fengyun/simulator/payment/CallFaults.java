package org.fengyun.simulator.payment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.fengyun.simulator.fault.CallRule;
import org.fengyun.simulator.fault.Faults;
import org.fengyun.simulator.fault.Operation;
import org.fengyun.simulator.fault.Pause;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets calls of the merchant go wrong where that is planned. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class CallFaults extends OncePerRequestFilter {

    private final Faults faults;
    private final Pause pause;

    CallFaults(Faults faults, Pause pause) {
        this.faults = faults;
        this.pause = pause;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fault = operation(request.getMethod(), request.getRequestURI()).flatMap(faults::ofCall);
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            meet(fault.get(), request, response, chain);
        }
    }

    private void meet(CallRule rule, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (rule.fault()) {
            case DELAY_ANSWER -> {
                var done = done(request, response, chain);
                pause.keepWaiting(rule.patience());
                done.copyBodyToResponse();
            }
            case LOSE_ANSWER -> {
                done(request, response, chain);
                DroppedConnections.drop(request);
            }
            case NOT_NOW -> answer(response, HttpStatus.TOO_MANY_REQUESTS, "{\"reason\":\"NOT_ENOUGH\"}");
            case FAIL -> answer(response, HttpStatus.SERVICE_UNAVAILABLE, "out of order, on purpose");
            case FAIL_AFTERWARDS -> {
                done(request, response, chain).reset();
                answer(response, HttpStatus.INTERNAL_SERVER_ERROR, "done, and then out of order, on purpose");
            }
            case GARBAGE -> {
                done(request, response, chain).reset();
                answer(response, HttpStatus.OK, "{\"number\":\"broken on purpo");
            }
            case TIME_OUT -> {
                pause.keepWaiting(rule.patience());
                DroppedConnections.drop(request);
            }
        }
    }

    /** Does what was asked; the answer is not sent yet. */
    private static ContentCachingResponseWrapper done(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        return answer;
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String body) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(body);
    }

    private static Optional<Operation> operation(String method, String path) {
        var post = method.equals("POST");
        if (path.startsWith("/sandbox/refunds")) {
            return Optional.of(post ? Operation.REFUND : Operation.QUERY_REFUND);
        }
        if (path.startsWith("/sandbox/payments")) {
            return Optional.of(!post ? Operation.QUERY : path.endsWith("/close") ? Operation.CLOSE : Operation.PREPARE);
        }
        return Optional.empty();
    }
}
