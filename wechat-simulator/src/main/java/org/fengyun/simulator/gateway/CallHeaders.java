package org.fengyun.simulator.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengyun.simulator.app.WechatApp;
import org.springframework.stereotype.Component;

/** Which headers go through the gateway, and which it adds: identity is its own word, never the client's. */
@Component
class CallHeaders {

    /** RFC 9110 §7.6.1, and what the next connection says for itself. */
    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final List<String> FORGEABLE =
            List.of("x-wx-", "x-simulated-", "x-forwarded-", "x-original-forwarded-");

    private final WechatApp app;

    CallHeaders(WechatApp app) {
        this.app = app;
    }

    HttpRequest.Builder toService(HttpRequest.Builder call, HttpServletRequest request, String openid) {
        var dropped = ofConnection(Collections.list(request.getHeaders("Connection")));
        for (var name : Collections.list(request.getHeaderNames())) {
            if (!dropped.contains(lower(name)) && !forgeable(lower(name))) {
                Collections.list(request.getHeaders(name)).forEach(value -> call.header(name, value));
            }
        }
        return call.header("X-WX-OPENID", openid)
                .header("X-WX-APPID", app.appId())
                .header("X-WX-ENV", "simulator")
                .header("X-WX-SOURCE", "wx_client")
                .header("X-Forwarded-For", request.getRemoteAddr());
    }

    static void toClient(HttpHeaders headers, HttpServletResponse response) {
        var dropped = ofConnection(headers.allValues("Connection"));
        headers.map().forEach((name, values) -> {
            if (!dropped.contains(lower(name))) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
    }

    private static Set<String> ofConnection(List<String> connection) {
        var named = connection.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip);
        return Stream.concat(OF_ONE_CONNECTION.stream(), named.map(CallHeaders::lower))
                .collect(Collectors.toSet());
    }

    private static boolean forgeable(String name) {
        return name.equals("forwarded") || FORGEABLE.stream().anyMatch(name::startsWith);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
