package org.fengyun.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsOverHttpTest extends HttpTest {

    private static final String ORGANIZERS = "/v1/organizers";
    private static final int LIMIT = 100 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": ", "{name: 1}", "not JSON", "{\"name\": \"a\"} {}", "[]", "7", "null", ""})
    void aBodyThatIsNoJsonObjectIsNamed(String body) {
        administrator().create(ORGANIZERS, body).refusesFields("body");
    }

    @Test
    void brokenJsonIsToldWithItsPlace() {
        var answer = administrator().create(ORGANIZERS, "{\n  oops");

        assertThat(answer.at("$.errors[0].message")).asString().startsWith("is not JSON: look at line 2, column ");
    }

    @Test
    void nestingWithoutEndIsNamed() {
        administrator().create(ORGANIZERS, "{\"name\": " + "[".repeat(2000)).refusesFields("name");
    }

    @Test
    void aBodyOf100KbIsRead() {
        CORE.answers("POST /internal/organizers", 201, "{\"id\": \"1\", \"name\": \"a\"}");

        assertThat(administrator().create(ORGANIZERS, name(LIMIT)).status()).isEqualTo(201);
    }

    @Test
    void aBodyOf101KbIsTooLarge() {
        var answer = administrator().create(ORGANIZERS, name(101 * 1024)).isProblem(413, "too-large");

        assertThat(answer.at("$.errors[0].field")).isEqualTo("body");

        assertThat(CORE.calls()).isEmpty();
    }

    @Test
    void aChunkedBodyIsCountedWhileItIsRead() {
        var body = name(LIMIT + 1).getBytes(StandardCharsets.UTF_8);

        administrator()
                .chunked("POST", ORGANIZERS, body, "Content-Type", "application/json", "Idempotency-Key", "k")
                .isProblem(413, "too-large");
    }

    @Test
    void anEncodedAddressHasTheSameLimit() {
        administrator()
                .create("/v1/organizers/3/%70lans", " ".repeat(LIMIT + 1))
                .isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void anotherContentTypeIsRefused(String type) {
        administrator()
                .send("POST", ORGANIZERS, BodyPublishers.ofString("{}"), "Content-Type", type, "Idempotency-Key", "k")
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void anotherMethodIsRefused() {
        var answer = administrator().send("DELETE", ORGANIZERS, BodyPublishers.noBody());

        assertThat(answer.isProblem(405, "method-not-allowed").header("Allow")).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/error", "/v1/organizers/3", "/favicon.ico"})
    void anAddressWithNothingBehindItIsToldSo(String path) {
        administrator().get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1//organizers", "/v1/organizers;a=b", "/v1/%2e%2e/organizers"})
    void anAddressThatTriesToSlipThroughIsRefused(String path) {
        administrator().get(path).isProblem(400, "bad-request");
    }

    @Test
    void aProblemIsAProblemWhateverTheClientWantsToRead() {
        administrator().get("/v1/nothing", "Accept", "text/html").isProblem(404, "not-found");
    }

    @Test
    void anAnswerInAFormThatIsNotOfferedIsRefused() {
        CORE.answers("GET /internal/organizers", 200, "{\"items\": []}");

        administrator().get(ORGANIZERS, "Accept", "text/html").isProblem(406, "not-acceptable");
    }

    @Test
    void aProblemOfThisServiceIsTitledByItsNameAndNamesItsRequest() {
        var problem =
                administrator().get("/v1/nothing", "X-Request-Id", "in-vain").json();

        assertThat(problem.path("title").asString("")).isEqualTo("Not found");
        assertThat(problem.path("instance").asString("")).isEqualTo("urn:fengyun:request:in-vain");
    }

    private static String name(int size) {
        var frame = "{\"name\":\"\"}";
        return "{\"name\":\"" + "a".repeat(size - frame.length()) + "\"}";
    }
}
