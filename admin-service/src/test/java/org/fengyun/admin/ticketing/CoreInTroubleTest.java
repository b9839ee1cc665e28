package org.fengyun.admin.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fengyun.admin.testing.Answer;
import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.testing.StandInCore;
import org.fengyun.admin.testing.StandInCore.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreInTroubleTest extends HttpTest {

    private static final String ASKED = "GET /internal/organizers";
    private static final String CHANGED = "POST /internal/organizers";
    private static final String ORGANIZERS = "/v1/organizers";

    @ParameterizedTest
    @CsvSource({
        "400, bad-request",
        "404, not-found",
        "409, quota-below-taken",
        "422, key-reused",
        "503, busy",
        "504, outcome-unknown"
    })
    void itsProblemsArePassedOnUnchanged(int status, String name) {
        var problem = StandInCore.problem(status, name);
        CORE.answers(ASKED, problem.with("Retry-After", "7"));

        var answer = administrator().get(ORGANIZERS).isProblem(status, name);

        assertThat(answer.body()).isEqualTo(problem.body());
        assertThat(answer.header("Retry-After")).isEqualTo("7");
    }

    @Test
    void thatItDoesNotKnowThisServiceIsNotTheClientsAffair() {
        CORE.answers(ASKED, StandInCore.problem(401, "unauthorized"));

        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 500, 502})
    void anAnswerThatIsNoProblemDocumentMeansUnavailable(int status) {
        CORE.answers(ASKED, new Reply(status, "text/html", Map.of(), "<h1>java.lang.Exception</h1>"));

        assertUnavailable();
    }

    @Test
    void anAnswerThatCannotBeReadMeansUnavailable() {
        CORE.answers(ASKED, 200, "{\"items\": 7}");

        assertUnavailable();
    }

    @Test
    void aConnectionThatBreaksMeansUnavailable() {
        CORE.dropsConnection(ASKED);

        assertUnavailable();
    }

    @Test
    void afterAConnectionThatBreaksAChangeMayHaveBeenMade() {
        CORE.dropsConnection(CHANGED);

        assertOutcomeUnknown();
    }

    @Test
    void afterAnAnswerThatCannotBeReadAChangeMayHaveBeenMade() {
        CORE.answers(CHANGED, 201, "{\"id\": {}}");

        assertOutcomeUnknown();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void afterAnErrorThatIsNoProblemDocumentAChangeMayHaveBeenMade(int status) {
        CORE.answers(CHANGED, new Reply(status, "text/html", Map.of(), "<h1>Bad Gateway</h1>"));

        assertOutcomeUnknown();
    }

    @Test
    void aChangeThatWasTurnedAwayWasNotMade() {
        CORE.answers(CHANGED, StandInCore.problem(401, "unauthorized"));
        assertUnavailable(change());

        CORE.answers(CHANGED, new Reply(404, "text/html", Map.of(), "<h1>Not Found</h1>"));
        assertUnavailable(change());
    }

    private Answer change() {
        return administrator().create(ORGANIZERS, """
                {"name": "o"}""");
    }

    private void assertOutcomeUnknown() {
        var answer = change().isProblem(504, "outcome-unknown");

        assertThat(answer.at("$.detail")).asString().contains("same Idempotency-Key");
    }

    private void assertUnavailable() {
        assertUnavailable(administrator().get(ORGANIZERS));
    }

    private static void assertUnavailable(Answer answer) {
        answer.isProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
}
