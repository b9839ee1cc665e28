package org.fengyun.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.fengyun.admin.testing.Caller;
import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersOverHttpTest extends HttpTest {

    private static final String ORGANIZERS = "/v1/organizers";

    @Test
    void whoDoesNotSayWhoTheyAreIsAsked() {
        var answer = Caller.unknown(address()).get(ORGANIZERS).isProblem(401, "unauthorized");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"fengyun-admin\", charset=\"UTF-8\"");
        assertThat(CORE.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, wrong",
        "administrator, ''",
        "administrator, correct horse 正",
        "Administrator, correct horse 正确",
        "'', correct horse 正确",
    })
    void aWrongNameOrPasswordIsRefused(String username, String password) {
        Caller.named(address(), username, password).get(ORGANIZERS).isProblem(401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Basic bm9jb2xvbg==", "Bearer x"})
    void aHeaderThatCannotBeReadIsRefused(String header) {
        Caller.unknown(address()).get(ORGANIZERS, "Authorization", header).isProblem(401, "unauthorized");
    }

    @Test
    void nobodyLearnsWithoutAPasswordWhatThereIs() {
        Caller.unknown(address()).get("/nothing").isProblem(401, "unauthorized");
    }

    @Test
    void noSessionIsKept() {
        CORE.answers("GET /internal/organizers", 200, "{\"items\": []}");

        assertThat(administrator().get(ORGANIZERS).header("Set-Cookie")).isNull();
    }

    @Test
    void aPageOfAnotherSiteCannotUseARememberedPassword() {
        administrator()
                .send(
                        "POST",
                        "/v1/organizers/3/events/5/cancel",
                        BodyPublishers.noBody(),
                        "Origin",
                        "https://elsewhere.example")
                .isProblem(403, "forbidden");

        assertThat(CORE.calls()).isEmpty();
    }

    @Test
    void thisServicesOwnPagesMayCall() {
        CORE.answers("GET /internal/organizers", 200, "{\"items\": []}");

        assertThat(administrator().get(ORGANIZERS, "Origin", address()).status())
                .isEqualTo(200);
    }

    @Test
    void behindAGatewayThatSpeaksHttpsItsPagesMayCall() {
        CORE.answers("GET /internal/organizers", 200, "{\"items\": []}");

        var answer = administrator()
                .get(
                        ORGANIZERS,
                        "Origin",
                        "https://admin.example",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "admin.example",
                        "X-Forwarded-Port",
                        "443");

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/v3/api-docs", "/swagger-ui/index.html"})
    void probesAndTheDescriptionAreOpen(String path) {
        assertThat(Caller.unknown(address()).get(path).status()).isEqualTo(200);
    }
}
