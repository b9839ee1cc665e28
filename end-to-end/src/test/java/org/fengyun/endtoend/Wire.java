package org.fengyun.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends JSON to a service that wants a token. */
final class Wire {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final String token;

    Wire(String token) {
        this.token = token;
    }

    record Answer(int status, JsonNode body) {
        /** Nobody answered: what was asked for happened or did not. */
        static final Answer NONE = new Answer(0, JSON.missingNode());

        String type() {
            return body.path("type").asString("").replace("urn:fengyun:problem:", "");
        }

        /** Whether it is settled what happened; after busy, unknown and silence one asks again. */
        boolean isDecision() {
            return status > 0 && status != 503 && status != 504;
        }
    }

    /** @throws UncheckedIOException if there is no answer */
    Answer send(String method, URI uri, String key, String body) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    static JsonNode tree(Object body) {
        return JSON.valueToTree(body);
    }
}
