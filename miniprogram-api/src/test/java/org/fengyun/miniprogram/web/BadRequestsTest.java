package org.fengyun.miniprogram.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class BadRequestsTest extends WholeEdge {
    private static final String PROBLEM = "urn:fengyun:problem:";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                | showId
            {"showId":"x"}                                                    | showId
            {"showId":7}                                                      | showId
            {"showId":"7","lines":[{"tierId":"8","quantity":0}]}              | lines[0].quantity
            {"showId":"7","lines":[{"tierId":"8","quantity":1000000}]}        | lines[0].quantity
            {"showId":"7","lines":[{"tierId":"8","quantity":9999999999999}]}  | lines[0].quantity
            {"showId":"7","lines":[{"tierId":"8","quantity":1.5}]}            | lines[0].quantity
            {"showId":"7","lines":[{"tierId":"8","quantity":"2"}]}            | lines[0].quantity
            {"showId":"7","lines":[{"tierId":"8"}]}                           | lines[0].quantity
            {"showId":"7","lines":[{"quantity":1}]}                           | lines[0].tierId
            {"showId":"7","lines":[{"tierId":{},"quantity":1}]}               | lines[0].tierId
            {"showId":"7","lines":{"tierId":"8","quantity":1}}                | lines
            {"showId":"7","lines":[null]}                                     | lines[0]
            {"showId":"7","seatIds":[null]}                                   | seatIds[0]
            {"showId":"7","seatIds":["1","-2"]}                               | seatIds[1]
            {"showId":"7","seatIds":["1","2","3","4","5","6","7","8","9","10",\
            "11","12","13","14","15","16","17","18","19","20","21"]}          | seatIds
            """)
    void whatIsWrongWithAnOrderIsNamed(String body, String field) {
        place(body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(PROBLEM + "bad-request")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
    }

    @Test
    void brokenJsonIsAnsweredWithItsPlace() {
        place("{\n  \"showId\": oops }")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("body")
                .jsonPath("$.errors[0].message")
                .value(
                        String.class,
                        message -> assertThat(message)
                                .startsWith("is not JSON: look at line 2, column ")
                                .doesNotContain("jackson"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"order\"", "3", "{\"showId\":\"7\"} {}"})
    void aBodyThatIsNotOneObjectIsNamed(String body) {
        place(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(PROBLEM + "bad-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
    }

    @Test
    void anOrderWithoutIdempotencyKeyNamesTheHeader() {
        client.post()
                .uri("/v1/orders")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of("7"))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"showId\":\"7\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void anIdempotencyKeyIsOfVisibleAsciiCharacters(String key) {
        place("{\"showId\":\"7\"}", key)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void anIdempotencyKeyHasAtMost255Characters() {
        place("{\"showId\":\"7\"}", "k".repeat(256)).expectStatus().isBadRequest();
    }

    @Test
    void aBodyOf101KilobytesIsTooLarge() {
        place(" ".repeat(101 * 1024))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(PROBLEM + "too-large")
                .jsonPath("$.title")
                .isEqualTo("Too large")
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCounted() throws Exception {
        var body = new byte[101 * 1024];
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains(PROBLEM + "too-large", "\"field\":\"body\"");
        }
    }

    @Test
    void aBodyOfExactly100KilobytesIsRead() {
        var order = "{\"showId\":\"x\"}";
        place(order + " ".repeat(100 * 1024 - order.length()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("showId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/nothing", "/internal/events", "/actuator/env", "/error"})
    void anUnknownPathIsAProblem(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(PROBLEM + "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "OPTIONS", "HEAD", "PROPFIND"})
    void onlyFourMethodsAreOffered(String method) {
        client.method(HttpMethod.valueOf(method))
                .uri("/v1/events")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals(HttpHeaders.ALLOW, "GET, POST, PUT, DELETE");
    }

    @Test
    void aMethodThatAPathDoesNotOfferIsAProblem() {
        client.delete()
                .uri("/v1/events")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals(HttpHeaders.ALLOW, "GET")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(PROBLEM + "method-not-allowed");
    }

    @Test
    void aBodyThatIsNotJsonIsOfTheWrongType() {
        client.post()
                .uri("/v1/login")
                .contentType(MediaType.TEXT_PLAIN)
                .body("code")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(PROBLEM + "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "1.5", "99999999999999999999"})
    void anIdThatIsNoneIsNamed(String id) {
        client.get()
                .uri("/v1/shows/" + id)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("showId");
    }

    @Test
    void aSearchThatIsTooLongIsNamed() {
        client.get()
                .uri("/v1/events?q=" + "q".repeat(101))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("q");
    }

    @Test
    void aPathThatTomcatRejectsIsAProblem() {
        client.get()
                .uri(URI.create("/v1/posters/..%2f..%2fetc"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void whatNobodyForesawLeaksNothing() {
        var show = newId();
        CORE.on("GET /internal/shows/" + show, Reply.json("{\"id\":\"broken"));

        client.get()
                .uri("/v1/shows/" + show)
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .value(body -> assertThat(body)
                        .contains(PROBLEM + "internal")
                        .doesNotContain("jackson", "fengyun.ticketing", "Exception"));
    }

    private ResponseSpec place(String body) {
        return place(body, "key-of-bad-requests");
    }

    private ResponseSpec place(String body, String key) {
        return client.post()
                .uri("/v1/orders")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of("7"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
