package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the instances of the core in turn, as edges behind a balancer do. */
final class CoreCalls {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<URI> cores;

    CoreCalls(List<URI> cores) {
        this.cores = cores;
    }

    record Answer(int status, JsonNode body) {
        String type() {
            return body.path("type").asString("");
        }
    }

    JsonNode get(String path) {
        return expectSuccess(send("GET", path, ""));
    }

    JsonNode put(String path, Object body) {
        return expectSuccess(send("PUT", path, json.writeValueAsString(body)));
    }

    JsonNode create(String path, Object body) {
        return expectSuccess(post(path, body));
    }

    Answer post(String path, Object body) {
        return send("POST", path, json.writeValueAsString(body));
    }

    private Answer send(String method, String path, String body) {
        var core = cores.get(Math.floorMod(turn.getAndIncrement(), cores.size()));
        var request = HttpRequest.newBuilder(core.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + Cluster.SERVICE_TOKEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode expectSuccess(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
        return answer.body();
    }
}
