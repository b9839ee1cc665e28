package org.fengyun.simulator.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls a service and takes its answer whole, within the time and the size that callContainer allows. */
@Component
class ServiceClient implements AutoCloseable {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(15);
    private static final int ANSWER_LIMIT = 1000 * 1024;

    /** Neither redirects nor proxies are followed: the call is the client's. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration timeLimit;

    ServiceClient() {
        this(TIME_LIMIT);
    }

    ServiceClient(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    Answer exchange(String service, HttpRequest request) {
        // The client's own timeout ends with the headers; this one covers the body too.
        var call = calls.submit(() -> send(request));
        try {
            return call.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new GatewayProblem.TooSlow();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new GatewayProblem.BrokenOff();
        } catch (ExecutionException failure) {
            throw problem(service, failure.getCause());
        } finally {
            call.cancel(true);
        }
    }

    /** Only where no connection came about is it certain that nothing happened. */
    private static GatewayProblem problem(String service, @Nullable Throwable cause) {
        return switch (cause) {
            case GatewayProblem problem -> problem;
            case ConnectException _, HttpConnectTimeoutException _ -> new GatewayProblem.Unreachable(service);
            case null, default -> new GatewayProblem.BrokenOff();
        };
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            var bytes = body.readNBytes(ANSWER_LIMIT + 1);
            if (bytes.length > ANSWER_LIMIT) {
                throw new GatewayProblem.AnswerTooLarge();
            }
            return new Answer(response.statusCode(), response.headers(), new ByteArrayInputStream(bytes));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        calls.close();
    }

    /** @param body read whole */
    record Answer(int status, HttpHeaders headers, ByteArrayInputStream body) {}
}
