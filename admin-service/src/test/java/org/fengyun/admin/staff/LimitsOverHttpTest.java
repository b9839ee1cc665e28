package org.fengyun.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.fengyun.admin.testing.Answer;
import org.fengyun.admin.testing.Caller;
import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;

class LimitsOverHttpTest extends HttpTest {

    private static final String ORGANIZERS = "/v1/organizers";
    private static final String FROM = "X-Forwarded-For";

    private final String stranger = "203.0.113." + ThreadLocalRandom.current().nextInt(1, 255);

    @Test
    void whoGuessesPasswordsIsToldToWaitAndNobodyElseIs() {
        CORE.answers("GET /internal/organizers", 200, "{\"items\": []}");

        var refused = guessUntilRefused().isProblem(429, "too-many-requests");

        assertThat(Integer.parseInt(String.valueOf(refused.header("Retry-After"))))
                .isBetween(1, 6);
        assertThat(refused.header("WWW-Authenticate")).isNull();
        administrator().get(ORGANIZERS, FROM, stranger).isProblem(429, "too-many-requests");
        assertThat(administrator().get(ORGANIZERS).status()).isEqualTo(200);
        assertThat(CORE.calls()).hasSize(1);
    }

    private Answer guessUntilRefused() {
        var guesser = Caller.named(address(), USERNAME, "a wrong password");
        for (var guesses = 0; guesses < 50; guesses++) {
            var answer = guesser.get(ORGANIZERS, FROM, stranger);
            if (answer.status() != 401) {
                assertThat(guesses).isGreaterThanOrEqualTo(10);
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }
}
