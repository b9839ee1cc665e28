package org.fengyun.simulator.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Takes every request that carries {@code X-WX-SERVICE}, whatever its path. It stands before the filters that read
 * forms, for a form belongs to the service.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class GatewayFilter extends OncePerRequestFilter {

    static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private static final String SERVICE = "miniprogram-api";
    private static final Pattern OPENID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final String target;
    private final CallHeaders headers;
    private final ServiceClient services;
    private final HandlerExceptionResolver problems;

    GatewayFilter(
            GatewayProperties properties,
            CallHeaders headers,
            ServiceClient services,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.target = properties.url().replaceAll("/$", "");
        this.headers = headers;
        this.services = services;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var service = request.getHeader("X-WX-SERVICE");
        if (service == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            pass(service, request, response);
        } catch (RuntimeException refusal) {
            if (problems.resolveException(request, response, null, refusal) == null) {
                throw refusal;
            }
        }
    }

    private void pass(String service, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!service.equals(SERVICE)) {
            throw new GatewayProblem.UnknownService(service);
        }
        if (!METHODS.contains(HttpMethod.valueOf(request.getMethod()))) {
            throw new GatewayProblem.MethodRefused(request.getMethod());
        }
        var call = headers.toService(call(request), request, openid(request.getHeader("X-Simulated-Openid")));
        var answer = services.exchange(service, call.build());
        response.setStatus(answer.status());
        CallHeaders.toClient(answer.headers(), response);
        response.setContentLength(answer.body().available());
        answer.body().transferTo(response.getOutputStream());
    }

    private static String openid(@Nullable String openid) {
        if (openid == null) {
            throw new GatewayProblem.NobodyNamed();
        }
        if (!OPENID.matcher(openid).matches()) {
            throw new GatewayProblem.NotAnOpenid();
        }
        return openid;
    }

    private HttpRequest.Builder call(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readAllBytes();
        var publisher =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return HttpRequest.newBuilder(address(request.getRequestURI() + query)).method(request.getMethod(), publisher);
    }

    private URI address(String pathAndQuery) {
        try {
            return new URI(target + pathAndQuery);
        } catch (URISyntaxException _) {
            throw new GatewayProblem.NotAnAddress();
        }
    }
}
