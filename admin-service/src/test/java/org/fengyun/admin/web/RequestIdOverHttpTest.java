package org.fengyun.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdOverHttpTest extends HttpTest {

    private static final String ORGANIZERS = "/v1/organizers";

    @Test
    void aRequestsIdGoesOnToTheCoreAndBackToTheClient() {
        CORE.answers("GET /internal/organizers", 200, "{\"items\": []}");

        var answer = administrator().get(ORGANIZERS, "X-Request-Id", "from-the-client.1");

        assertThat(answer.header("X-Request-Id")).isEqualTo("from-the-client.1");
        assertThat(CORE.lastAsked().header("X-Request-Id")).isEqualTo("from-the-client.1");
    }

    @Test
    void aRequestWithoutAnIdGetsOneThatTheCoreHearsToo() {
        CORE.answers("GET /internal/organizers", 200, "{\"items\": []}");

        var answer = administrator().get(ORGANIZERS);

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
        assertThat(CORE.lastAsked().header("X-Request-Id")).isEqualTo(answer.header("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two words", "<script>", "01234567890123456789012345678901234567890123456789012345678901234"})
    void anIdThatCouldForgeTheLogIsReplaced(String forged) {
        assertThat(administrator().get("/v1/nothing", "X-Request-Id", forged).header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void whatTheFirewallRefusesNamesItsRequestToo() {
        var answer = administrator().get("/v1//organizers").isProblem(400, "bad-request");

        assertThat(answer.at("$.instance")).isEqualTo("urn:fengyun:request:" + answer.header("X-Request-Id"));
    }
}
