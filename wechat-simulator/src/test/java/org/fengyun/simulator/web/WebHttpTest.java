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
    void brokenJsonIsAProblem() {
        assertProblem(postJson("/simulator/codes", "{\"openid\""), 400, "bad-request");
    }

    @Test
    void aValueOfTheWrongKindNamesItsField() {
        var answer = postJson("/simulator/codes", "{\"openid\":{}}");

        assertProblem(answer, 400, "bad-request");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("openid");
    }

    @Test
    void aBodyOf101KBIsAProblem() {
        var json = "{\"openid\":\"" + "a".repeat(101 * 1024) + "\"}";

        assertProblem(postJson("/simulator/codes", json), 413, "too-large");
    }

    private static void assertProblem(Answer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo(name);
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("org.", "java.", "Exception");
    }
}
