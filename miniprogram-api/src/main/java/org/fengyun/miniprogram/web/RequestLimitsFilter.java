package org.fengyun.miniprogram.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds the limits that callContainer sets, so that a client finds them here as it would there: four methods, and bodies
 * of at most 100 KB.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLimitsFilter extends OncePerRequestFilter {
    static final int MOST_BYTES = 100 * 1024;

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

    private final ProblemWriter problems;

    RequestLimitsFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, POST, PUT, DELETE");
            problems.write(response, Problem.METHOD_NOT_ALLOWED.saying("Use GET, POST, PUT or DELETE."));
            return;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(response);
            return;
        }
        // Read whole, because a body without Content-Length shows its size only when it has come.
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(response);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private void refuse(HttpServletResponse response) throws IOException {
        problems.write(response, Refusals.of(HttpStatus.CONTENT_TOO_LARGE));
    }
}
