package org.fengyun.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All services behind one address, as small as the demo's programs need them: no rules, no clock, one process. What it
 * answers by itself may be overruled by a test, once or for good.
 */
final class StandIn implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Reply> answered = new HashMap<>();
    final List<String> created = new ArrayList<>();

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        var organizers = new OrganizersStandIn(this);
        new BuyersStandIn(this, organizers);
        server.start();
    }

    /** The demo's environment against this server. */
    Map<String, String> environment() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "ADMIN_URL",
                address,
                "ADMIN_USERNAME",
                "admin",
                "ADMIN_PASSWORD",
                "secret",
                "MINIPROGRAM_API_URL",
                address + "/",
                "WECHAT_GATEWAY_URL",
                address,
                "TICKETING_SERVICE_URL",
                address,
                "SERVICE_TOKEN",
                "service-secret");
    }

    /** Answers a method and path from now on; what is registered last is asked first. */
    void on(String method, String path, Handler handler) {
        routes.addFirst(new Route(method, Pattern.compile(path), handler));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = Call.of(exchange);
            var reply = call.key().map(answered::get).orElseGet(() -> route(call));
            call.key().filter(_ -> reply.status() == 201).ifPresent(key -> remember(key, call, reply));
            var body = JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void remember(String key, Call call, Reply reply) {
        if (answered.put(key, reply) == null) {
            created.add(call.path());
        }
    }

    private Reply route(Call call) {
        for (var route : routes) {
            var matcher = route.path().matcher(call.path());
            if (route.method().equals(call.method()) && matcher.matches()) {
                return route.handler().answer(call, matcher.toMatchResult());
            }
        }
        return new Reply(404, Map.of("type", "urn:fengyun:problem:not-found"));
    }

    record Route(String method, Pattern path, Handler handler) {}

    @FunctionalInterface
    interface Handler {
        Reply answer(Call call, MatchResult path);
    }

    record Call(String method, String path, String buyer, Optional<String> key, JsonNode body) {
        static Call of(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            var bytes = exchange.getRequestBody().readAllBytes();
            var json = bytes.length > 0 && bytes[0] == '{';
            return new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Optional.ofNullable(headers.getFirst("X-Simulated-Openid")).orElse(""),
                    Optional.ofNullable(headers.getFirst("Idempotency-Key")),
                    json ? JSON.readTree(new String(bytes, UTF_8)) : MissingNode.getInstance());
        }

        ObjectNode copy() {
            return (ObjectNode) body.deepCopy();
        }
    }

    record Reply(int status, Object body) {
        static Reply ok(Object body) {
            return new Reply(200, body);
        }

        static Reply created(Object body) {
            return new Reply(201, body);
        }
    }
}
