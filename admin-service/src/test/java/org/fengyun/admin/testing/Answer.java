package org.fengyun.admin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** @param path a JSON path such as {@code $.items[0].id} */
    public @Nullable Object at(String path) {
        return JsonPath.<@Nullable Object>read(body, path);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public Answer isJson(int expectedStatus, String expected) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(json()).isEqualTo(JSON.readTree(expected));
        return this;
    }

    public Answer isProblem(int expectedStatus, String name) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(at("$.type")).isEqualTo("urn:fengyun:problem:" + name);
        assertThat(at("$.status")).isEqualTo(expectedStatus);
        assertThat(at("$.title")).asString().isNotBlank();
        assertThat(at("$.detail")).asString().isNotBlank();
        assertThat(body).doesNotContain("org.fengyun", "Exception", "java.");
        return this;
    }

    /** A problem with input whose errors name exactly these fields, in any order. */
    public Answer refusesFields(String... fields) {
        isProblem(400, "bad-request");
        assertThat(json().get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(fields));
        return this;
    }
}
