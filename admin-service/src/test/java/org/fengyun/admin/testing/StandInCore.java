package org.fengyun.admin.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A real HTTP server in the place of ticketing-service, which answers what a test told it and remembers what it was asked. */
public final class StandInCore {

    private static final Reply UNKNOWN = problem(404, "not-found");

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private StandInCore(HttpServer server) {
        this.server = server;
    }

    public static StandInCore start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var core = new StandInCore(server);
            server.createContext("/", core::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return core;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Forgets what it was told and asked. */
    public void forget() {
        replies.clear();
        asked.clear();
    }

    /** @param call such as {@code GET /internal/organizers} */
    public void answers(String call, int status, String json) {
        replies.put(call, new Reply(status, "application/json", Map.of(), json));
    }

    public void answers(String call, Reply reply) {
        replies.put(call, reply);
    }

    /** Lets the call run into nothing: the connection ends without an answer. */
    public void dropsConnection(String call) {
        replies.put(call, new Reply(0, "", Map.of(), ""));
    }

    public static Reply problem(int status, String name) {
        return new Reply(status, "application/problem+json", Map.of(), """
                {"type":"urn:fengyun:problem:%s","title":"T","status":%d,"detail":"D","instance":"urn:fengyun:request:7","errors":[{"field":"f","message":"m"}]}""".formatted(name, status));
    }

    /** What it was asked last. */
    public Asked lastAsked() {
        return asked.getLast();
    }

    public List<String> calls() {
        return asked.stream().map(Asked::call).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    call,
                    Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            var reply = replies.getOrDefault(call, UNKNOWN);
            if (reply.status() == 0) {
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    public record Reply(int status, String contentType, Map<String, String> headers, String body) {
        public Reply with(String header, String value) {
            return new Reply(status, contentType, Map.of(header, value), body);
        }
    }

    public record Asked(String call, String query, Map<String, List<String>> headers, String body) {
        public @Nullable String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }
}
