package org.fengyun.simulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.fengyun.simulator.SimulatorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebHttpTest extends SimulatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/swagger-ui/index.html", "/pay.css"})
    void whatEveryServiceShowsIsThere(String path) {
        assertThat(get(path).status()).isEqualTo(200);
    }

    @Test
    void anUnknownPathIsAProblem() {
        assertProblem(get("/nothing"), 404, "not-found");
    }

    @Test
    void aMethodThatIsNotThereIsAProblem() {
        var answer = send(request("/simulator/codes").DELETE());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void aBodyOfAnotherKindIsAProblem() {
        assertProblem(
                send(request("/simulator/codes")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("alice"))),
                415,
                "unsupported-media-type");
    }

    @Test
    void brokenJsonIsAnsweredWithItsPlace() {
        var answer = postJson("/simulator/codes", "{\n  \"openid\": oops }");

        assertNamed("body", answer, 400, "bad-request");
        assertThat(answer.json().at("/errors/0/message").asString()).startsWith("is not JSON: look at line 2, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{\"openid\":\"a\"} {}"})
    void aBodyThatIsNotOneObjectIsNamed(String body) {
        assertNamed("body", postJson("/simulator/codes", body), 400, "bad-request");
    }

    @Test
    void aValueOfTheWrongKindNamesItsField() {
        var answer = postJson("/simulator/codes", "{\"openid\":{}}");

        assertNamed("openid", answer, 400, "bad-request");
    }

    @Test
    void aBodyOf101KBIsAProblem() {
        var json = "{\"openid\":\"" + "a".repeat(101 * 1024) + "\"}";

        assertNamed("body", postJson("/simulator/codes", json), 413, "too-large");
    }

    private static void assertNamed(String field, Answer answer, int status, String name) {
        assertProblem(answer, status, name);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    private static void assertProblem(Answer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo(name);
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.json().has("instance")).isFalse();
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("org.", "java.", "Exception");
    }
}
