package org.fengyun.demo.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A service, seen from outside by one caller: every request carries the caller's headers. */
public final class Door {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final int TRIES = 8;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI address;
    private final Map<String, String> headers;
    private final Consumer<Exchange> witness;

    /** @param witness is shown every exchange */
    public Door(URI address, Map<String, String> headers, Consumer<Exchange> witness) {
        this.address = address;
        this.headers = Map.copyOf(headers);
        this.witness = witness;
    }

    /** Reads what a call answered as a record. */
    public static <T> T read(JsonNode body, Class<T> type) {
        return JSON.treeToValue(body, type);
    }

    /** Reads a JSON file as a record. */
    public static <T> T read(byte[] file, Class<T> type) {
        return JSON.readValue(file, type);
    }

    /** The JSON of a value, the same for equal values. */
    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Another view of this service that also sends this header. */
    public Door with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Door(address, more, witness);
    }

    public Exchange get(String path) {
        return exchange("GET", path, request(path).GET(), "");
    }

    /** The items of all pages of a list. */
    public List<JsonNode> all(String path) {
        var page = get(path).expect(200);
        var items = new ArrayList<>(page.path("items").values());
        while (page.path("next").isString()) {
            var cursor = URLEncoder.encode(page.path("next").asString(), UTF_8);
            page = get(path + "?cursor=" + cursor).expect(200);
            items.addAll(page.path("items").values());
        }
        return List.copyOf(items);
    }

    public Exchange post(String path, Object body) {
        var json = write(body);
        return exchange("POST", path, json(path).POST(BodyPublishers.ofString(json)), json);
    }

    public Exchange post(String path) {
        return exchange("POST", path, request(path).POST(BodyPublishers.noBody()), "");
    }

    /** @param contentType of a body that is not shown to the witness */
    public Exchange put(String path, String contentType, byte[] body) {
        var request = request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body));
        return exchange("PUT", path, request, "");
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return request.header("Accept", "application/json, application/problem+json");
    }

    private Exchange exchange(String method, String path, HttpRequest.Builder request, String sent) {
        var response = send(request.build());
        var exchange = new Exchange(method, path, sent, response.statusCode(), parsed(response.body()));
        witness.accept(exchange);
        return exchange;
    }

    /** Asks again, as a patient client does, while the service says that it is busy. */
    private HttpResponse<String> send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            for (int tried = 1; tried < TRIES && isBusy(response); tried++) {
                Thread.sleep(wait(response));
                response = CLIENT.send(request, BodyHandlers.ofString());
            }
            return response;
        } catch (IOException failure) {
            throw new DoorProblem(
                    "%s does not answer (%s %s). Is it running?".formatted(address, request.method(), failure),
                    failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new DoorProblem("stopped while waiting for " + address, interruption);
        }
    }

    private static boolean isBusy(HttpResponse<?> response) {
        return response.statusCode() == 503 || response.statusCode() == 429;
    }

    private static Duration wait(HttpResponse<?> response) {
        var seconds = response.headers().firstValue("Retry-After").orElse("1");
        return seconds.matches("[1-5]") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ofSeconds(1);
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException _) {
            // Not JSON: an answer of another kind of server, whose status says enough.
            return MissingNode.getInstance();
        }
    }
}
