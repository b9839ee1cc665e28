package org.fengyun.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.fengyun.localstack.process.ServiceProcess;
import tools.jackson.databind.json.JsonMapper;

/** One buyer, whose orders are placed one by one. */
record Buyer(long id, String token) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** @param orderId 0 where none was made */
    record Answer(int status, long orderId) {}

    Answer place(ServiceProcess service, String key, String order) {
        var request = HttpRequest.newBuilder(service.url().resolve("/internal/buyers/%d/orders".formatted(id)))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(order))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            var body = JsonMapper.shared().readTree(response.body());
            return new Answer(response.statusCode(), body.path("id").asLong(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
