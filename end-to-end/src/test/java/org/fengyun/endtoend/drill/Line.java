package org.fengyun.endtoend.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengyun.endtoend.history.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client's line to an address. It asks once: what comes of it is heard by a witness too, and nobody asks again behind its back
 * (the drills' profile forbids the HTTP client to).
 */
final class Line {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private final URI address;
    private final Map<String, String> headers;
    private final Consumer<Heard> witness;

    Line(URI address, Consumer<Heard> witness) {
        this(address, Map.of("Content-Type", "application/json"), witness);
    }

    private Line(URI address, Map<String, String> headers, Consumer<Heard> witness) {
        this.address = address;
        this.headers = Map.copyOf(headers);
        this.witness = witness;
    }

    /** The same line, on which every request has this header too. */
    Line with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Line(address, more, witness);
    }

    Line as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Heard get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET(), "GET " + path);
    }

    Heard post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    Heard post(String path, String key, Object body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(request, "POST " + path);
    }

    private Heard send(HttpRequest.Builder request, String asked) {
        headers.forEach(request::header);
        var heard = answer(request.timeout(LIMIT).build(), asked, Instant.now());
        witness.accept(heard);
        return heard;
    }

    private static Heard answer(HttpRequest request, String asked, Instant from) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return new Heard(
                    asked,
                    response.statusCode(),
                    response.headers().firstValue("X-Served-By").orElse(""),
                    response.headers().firstValue("Retry-After").orElse(""),
                    parsed(response.body()),
                    new Span(from, Instant.now()));
        } catch (IOException e) {
            return new Heard(asked, 0, "", "", JSON.getNodeFactory().stringNode(e.toString()), until(from));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Span until(Instant from) {
        return new Span(from, Instant.now());
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException _) {
            // a balancer's own page, say
            return JSON.getNodeFactory().stringNode(body);
        }
    }
}
