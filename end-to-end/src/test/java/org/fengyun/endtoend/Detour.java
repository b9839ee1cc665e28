package org.fengyun.endtoend;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An address between two services, where a test sees what one tells the other, and decides what comes of it. */
final class Detour {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<String> CARRIED =
            List.of("Content-Type", "Authorization", "Sandbox-Timestamp", "Sandbox-Nonce", "Sandbox-Signature");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final HttpServer server;

    /** @param answer what comes of each call */
    Detour(Function<Passing, Reply> answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> serve(exchange, answer));
        server.start();
    }

    record Passing(String method, String path, Headers headers, byte[] body) {
        Passing with(byte[] other) {
            return new Passing(method, path, headers, other);
        }
    }

    record Reply(int status, byte[] body) {
        static Reply of(int status) {
            return new Reply(status, new byte[0]);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where it was going to, as it came; 502 where nobody answers. */
    Reply passOn(Passing call, String target) {
        var request = HttpRequest.newBuilder(URI.create(target + call.path()))
                .timeout(LIMIT)
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        CARRIED.forEach(
                name -> call.headers().getOrDefault(name, List.of()).forEach(value -> request.header(name, value)));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException _) {
            return Reply.of(502);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void serve(HttpExchange exchange, Function<Passing, Reply> answer) throws IOException {
        try (exchange) {
            var call = new Passing(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            var reply = answer.apply(call);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }
}
