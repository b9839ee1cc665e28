package org.fengyun.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final int REQUESTS = 100;
    private static final int CLIENTS = 4;
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server = serverOf(201, "{\"id\":\"7\"}");

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void everyRequestIsSentOnceAndEveryAnswerCounted() {
        var outcome = ask();

        assertThat(arrived).hasValue(REQUESTS);
        assertThat(outcome.succeeded()).isEqualTo(REQUESTS);
        assertThat(outcome.orderIds()).hasSize(REQUESTS).containsOnly(7);
        assertThat(outcome.latency().getTotalCount()).isEqualTo(REQUESTS);
        assertThat(outcome.failures()).isZero();
    }

    @Test
    void aRefusalIsNoSuccess() {
        restart(serverOf(409, "{}"));

        var outcome = ask();

        assertThat(outcome.succeeded()).isZero();
        assertThat(outcome.refusals()).isEqualTo(Map.of(409, (long) REQUESTS));
    }

    @Test
    void aClosedConnectionIsAnAnswerThatNeverCame() {
        restart(serverOf(0, ""));

        var outcome = ask();

        assertThat(outcome.succeeded()).isZero();
        assertThat(outcome.unanswered()).isEqualTo(REQUESTS);
    }

    private Outcome ask() {
        return Crowd.ask(server.getAddress(), CLIENTS, AMPLE, into -> {
            if (asked.getAndIncrement() >= REQUESTS) {
                return false;
            }
            into.put("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII));
            return true;
        });
    }

    private void restart(HttpServer other) {
        server.stop(0);
        server = other;
        server.start();
    }

    /** @param status 0 closes the connection */
    private HttpServer serverOf(int status, String body) {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.setExecutor(threads);
            made.createContext("/", exchange -> {
                arrived.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                if (status > 0) {
                    exchange.sendResponseHeaders(status, body.length());
                    exchange.getResponseBody().write(body.getBytes(US_ASCII));
                }
                exchange.close();
            });
            return made;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
