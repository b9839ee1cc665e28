package org.fengyun.ticketing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as an edge does, and reads its answers. */
@Component
public final class Api {
    private final MockMvcTester http;
    private final JsonMapper json;

    Api(MockMvcTester http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, "", new byte[0]);
    }

    public Answer delete(String path) {
        return send(HttpMethod.DELETE, path, "", new byte[0]);
    }

    /** Asks whether what has this tag is still the same. */
    public Answer getUnlessStill(String path, String etag) {
        var call = http.get()
                .uri(path)
                .header("Authorization", "Bearer " + TicketingTest.SERVICE_TOKEN)
                .header("If-None-Match", etag);
        return new Answer(call.exchange(), json);
    }

    public Answer put(String path, Object body) {
        return send(HttpMethod.PUT, path, "", bytes(body));
    }

    public Answer post(String path, Object body) {
        return send(HttpMethod.POST, path, "", bytes(body));
    }

    /** A creating call. */
    public Answer create(String path, String key, Object body) {
        return send(HttpMethod.POST, path, key, bytes(body));
    }

    private Answer send(HttpMethod method, String path, String key, byte[] body) {
        var call = http.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + TicketingTest.SERVICE_TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return new Answer((key.isEmpty() ? call : call.header("Idempotency-Key", key)).exchange(), json);
    }

    private byte[] bytes(Object body) {
        return switch (body) {
            case byte[] raw -> raw;
            case String text -> text.getBytes(UTF_8);
            default -> json.writeValueAsBytes(body);
        };
    }

    /** What came back. */
    public record Answer(MvcTestResult result, JsonMapper json) {
        public int status() {
            return result.getResponse().getStatus();
        }

        /** Expects success and reads the body. */
        public <T> T as(Class<T> type) {
            assertThat(status()).as(body()).isBetween(200, 299);
            return json.readValue(body(), type);
        }

        /** Expects a problem document of this status and name. */
        public Answer isProblem(int status, String name) {
            assertThat(status()).as(body()).isEqualTo(status);
            assertThat(result.getResponse().getContentType()).isEqualTo("application/problem+json");
            assertThat(tree().get("type").asString()).isEqualTo("urn:fengyun:problem:" + name);
            assertThat(tree().get("detail").asString()).isNotBlank();
            return this;
        }

        /** Expects bad input, and gives the fields that are named. */
        public List<String> badFields() {
            isProblem(400, "bad-request");
            return tree().get("errors")
                    .valueStream()
                    .map(error -> error.get("field").asString())
                    .toList();
        }

        public String header(String name) {
            var value = result.getResponse().getHeader(name);
            assertThat(value).as(name).isNotNull();
            return String.valueOf(value);
        }

        public JsonNode tree() {
            return json.readTree(body());
        }

        public String body() {
            return new String(result.getResponse().getContentAsByteArray(), UTF_8);
        }
    }
}
