package org.fengyun.localstack.programs;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Is ready at once, tells its environment at /environment, and ends badly when it is sent to /crash. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws IOException {
        var port = Integer.parseInt(System.getenv("PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        answer(server, "/readyz", () -> "ready");
        answer(server, "/environment", () -> new TreeMap<>(System.getenv()).toString());
        answer(server, "/crash", () -> {
            System.out.println("the last words of the fake on port " + port);
            Runtime.getRuntime().halt(3);
            return "";
        });
        server.start();
        System.out.println("the fake listens on port " + port);
    }

    private static void answer(HttpServer server, String path, Supplier<String> text) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var body = text.get().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }
}
