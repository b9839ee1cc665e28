package org.fengyun.miniprogram.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A small HTTP server that answers as it was told and remembers what it was asked. */
public final class StandIn {
    private final HttpServer server;
    private final Map<String, Function<Call, Reply>> replies = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private StandIn(HttpServer server) {
        this.server = server;
    }

    public record Call(String line, Map<String, List<String>> headers, String query, String body) {

        public @Nullable String header(String name) {
            var values = headers.get(name.substring(0, 1).toUpperCase(Locale.ROOT)
                    + name.substring(1).toLowerCase(Locale.ROOT));
            return values == null ? null : values.getFirst();
        }
    }

    /** A status below 100 breaks the connection off. */
    public record Reply(int status, String type, String body, Map<String, String> headers) {
        public static final Reply NONE = new Reply(0, "", "", Map.of());

        public static Reply json(String body) {
            return new Reply(200, "application/json", body, Map.of());
        }

        public static Reply problem(int status, String name) {
            return new Reply(
                    status, "application/problem+json", """
                    {"type":"urn:fengyun:problem:%s","title":"No","status":%d,"detail":"The core says why.",\
                    "instance":"urn:fengyun:request:of-the-core"}""".formatted(name, status), Map.of("Retry-After", "7"));
        }
    }

    public static StandIn start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            var standIn = new StandIn(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", standIn::handle);
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param line such as {@code GET /internal/shows/1} */
    public void on(String line, Reply reply) {
        on(line, _ -> reply);
    }

    public void on(String line, Function<Call, Reply> reply) {
        replies.put(line, reply);
    }

    public List<Call> calls(String line) {
        return calls.stream().filter(call -> call.line().equals(line)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            var call = new Call(
                    exchange.getRequestMethod() + " " + uri.getPath(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    uri.getQuery() == null ? "" : uri.getQuery(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            calls.add(call);
            answer(
                    exchange,
                    replies.getOrDefault(call.line(), _ -> Reply.problem(404, "not-found"))
                            .apply(call));
        }
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status() < 100) {
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        var body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
