package org.fengyun.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real server on loopback that keeps what it is asked and answers as the path says or as it was told. */
public final class RecordingServer implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Reply reply = exchange -> exchange.sendResponseHeaders(204, -1);

    /** Writes the answer to one request. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    /** @param headers by their names in lower case */
    public record Call(String method, String target, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return String.join(",", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
        }
    }

    public RecordingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls() {
        return calls;
    }

    public void reply(Reply next) {
        this.reply = next;
    }

    public void replyStatus(int status) {
        reply(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, List<String>>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
            reply.to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
