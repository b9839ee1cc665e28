package org.fengyun.ticketing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

class WebHttpTest extends TicketingTest {
    private static final String ORGANIZERS = "/internal/organizers";

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Test
    void withoutTheServiceTokenNothingIsAnswered() {
        answer(http.get().uri(ORGANIZERS)).isProblem(401, "unauthorized");
        answer(http.get().uri("/internal/nowhere")).isProblem(401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVICE_TOKEN, OLD_SERVICE_TOKEN})
    void whileTheTokenIsReplacedEitherIsTaken(String token) {
        assertThat(answer(http.get().uri(ORGANIZERS).header("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer " + SERVICE_TOKEN + ", " + OLD_SERVICE_TOKEN,
                "Bearer ",
                "the-token-of-the-edges-for-tests-alone",
                "Basic YTpi"
            })
    void withAnotherTokenNothingIsAnswered(String authorization) {
        answer(http.get().uri(ORGANIZERS).header("Authorization", authorization))
                .isProblem(401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%69nternal/organizers",
                "/internal;a=b/organizers",
                "/;a=b/internal/organizers",
                "//internal/organizers",
                "/internal%2forganizers",
                "/x/../internal/organizers",
                "/internal/./organizers",
                "/INTERNAL/organizers"
            })
    void anotherWritingOfThePathIsNoWayAroundTheToken(String path) {
        assertThat(answer(http.get().uri(URI.create(path))).status()).isIn(400, 401, 404);
    }

    @Test
    void anAnswerCarriesTheIdOfItsRequest() {
        var answer = answer(called(HttpMethod.GET, "/internal/nowhere").header("X-Request-Id", "edge-1.a_B"));

        assertThat(answer.header("X-Request-Id")).isEqualTo("edge-1.a_B");
        assertThat(answer.tree().get("instance").asString()).isEqualTo("urn:fengyun:request:edge-1.a_B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "编号", "a\tb", "<script>"})
    void aRequestIdThatIsNoneIsReplaced(String id) {
        var answer = answer(called(HttpMethod.GET, ORGANIZERS).header("X-Request-Id", id));

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void brokenJsonIsNamedByLineAndColumn() {
        var answer = create("{\n  \"name\": \"风云剧场\",\n}");

        assertThat(answer.badFields()).containsExactly("body");
        assertThat(message(answer)).contains("line 3, column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"风云剧场\""})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertThat(create(body).badFields()).containsExactly("body");
    }

    @Test
    void aFieldOfTheWrongKindIsNamed() {
        assertThat(create("{\"name\": {}}").badFields()).containsExactly("name");
        assertThat(create("{\"name\": [1]}").badFields()).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "-1", "x", "9223372036854775808", "1.5"})
    void anIdInThePathThatIsNoneIsNamed(String id) {
        assertThat(api.get("/internal/events/" + id).badFields()).containsExactly("eventId");
    }

    @Test
    void anIdInTheBodyThatIsNoneIsNamed() {
        var order =
                api.create("/internal/buyers/1/orders", World.newKey(), "{\"showId\": \"0\", \"seatIds\": [\"1\"]}");

        assertThat(order.badFields()).containsExactly("showId");
    }

    @Test
    void aPathThatIsNotThereIsNotFound() {
        answer(called(HttpMethod.GET, "/internal/nowhere")).isProblem(404, "not-found");
        answer(http.get().uri("/nowhere")).isProblem(404, "not-found");
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsRefused() {
        var answer = answer(called(HttpMethod.PATCH, ORGANIZERS)).isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow").split(",\\s*")).contains("GET", "POST");
    }

    @Test
    void aBodyThatIsNotJsonByItsNameIsRefused() {
        answer(called(HttpMethod.POST, ORGANIZERS)
                        .header("Idempotency-Key", World.newKey())
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("{\"name\": \"风云剧场\"}"))
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void aProblemTellsNothingOfTheInside() {
        var answers = new Answer[] {
            create("{"), create("{\"name\": {}}"), answer(called(HttpMethod.PATCH, ORGANIZERS)), api.get("/internal/x")
        };
        for (var answer : answers) {
            assertThat(answer.body()).doesNotContainIgnoringCase("exception", "org.", "java", "jackson", "select ");
        }
    }

    @Test
    void theProbesAreOpen() {
        assertThat(answer(http.get().uri("/livez")).status()).isEqualTo(200);
        assertThat(answer(http.get().uri("/readyz")).status()).isEqualTo(200);
    }

    private Answer create(String body) {
        return answer(called(HttpMethod.POST, ORGANIZERS)
                .header("Idempotency-Key", World.newKey())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(UTF_8)));
    }

    private MockMvcRequestBuilder called(HttpMethod method, String path) {
        return http.method(method).uri(path).header("Authorization", "Bearer " + SERVICE_TOKEN);
    }

    private Answer answer(MockMvcRequestBuilder call) {
        return new Answer(call.exchange(), json);
    }

    private static String message(Answer answer) {
        return answer.tree().get("errors").get(0).get("message").asString();
    }
}
