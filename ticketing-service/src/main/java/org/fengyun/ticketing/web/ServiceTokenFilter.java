package org.fengyun.ticketing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/** Lets only the edges at /internal. */
@Component
class ServiceTokenFilter extends OncePerRequestFilter {
    /** Matched as controllers are: a path may be written in many ways, {@code /%69nternal} or {@code /internal;a=b}. */
    private static final PathPattern INTERNAL = PathPatternParser.defaultInstance.parse("/internal/**");

    private final List<byte[]> expected;
    private final JsonMapper json;

    ServiceTokenFilter(ServiceProperties service, JsonMapper json) {
        this.expected = service.tokens().stream()
                .map(token -> ("Bearer " + token).getBytes(UTF_8))
                .toList();
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = RequestPath.parse(request.getRequestURI(), request.getContextPath());
        return !INTERNAL.matches(path.pathWithinApplication());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (isExpected(given.getBytes(UTF_8))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Problems.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        "This path wants the service token as a bearer token."));
    }

    /** Compares with each, whichever it is: how long that takes tells nothing. */
    private boolean isExpected(byte[] given) {
        var found = false;
        for (var token : expected) {
            found |= MessageDigest.isEqual(token, given);
        }
        return found;
    }
}
