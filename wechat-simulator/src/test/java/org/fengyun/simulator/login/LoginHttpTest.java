package org.fengyun.simulator.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengyun.simulator.MovableClock;
import org.fengyun.simulator.SimulatorTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LoginHttpTest extends SimulatorTest {

    private final MovableClock clock;

    LoginHttpTest(MovableClock clock) {
        this.clock = clock;
    }

    @Test
    void aCodeTellsWhoTheUserIs() {
        var session = session(code("alice"));

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.text("openid")).isEqualTo("alice");
        assertThat(session.text("session_key")).isBase64();
        assertThat(session.json().has("errcode")).isFalse();
    }

    @Test
    void theAnswerIsPlainTextWhateverIsAccepted() {
        var answer = send(request("/sns/jscode2session").header("Accept", "application/json"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void aCodeWorksOnce() {
        var code = code("alice");
        session(code);

        assertRefused(session(code), 40029);
    }

    @Test
    void aCodeUsedFromManySidesAtOnceWorksForOne() throws InterruptedException {
        var code = code("alice");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> ask = () -> session(code);
            var openids = threads.invokeAll(Collections.nCopies(10, ask)).stream()
                    .map(Future::resultNow)
                    .map(answer -> answer.text("openid"))
                    .toList();
            assertThat(openids).filteredOn("alice"::equals).hasSize(1);
        }
    }

    @Test
    void aCodeExpiresAfterFiveMinutes() {
        var code = code("alice");
        clock.pass(Duration.ofMinutes(5));

        assertRefused(session(code), 40029);
    }

    @Test
    void aCodeThatWasNeverIssuedIsRefused() {
        assertRefused(session("invented"), 40029);
    }

    @Test
    void anotherAppIsRefused() {
        assertRefused(
                get("/sns/jscode2session?appid=wx1&secret=app%20secret&js_code=c&grant_type=authorization_code"),
                40013);
    }

    @Test
    void aWrongSecretIsRefusedAndLeavesTheCodeUnused() {
        var code = code("alice");

        assertRefused(
                get("/sns/jscode2session?appid=wx0123456789abcdef&secret=guess&js_code=" + code
                        + "&grant_type=authorization_code"),
                40125);
        assertThat(session(code).text("openid")).isEqualTo("alice");
    }

    @Test
    void anotherGrantTypeIsRefused() {
        assertRefused(get("/sns/jscode2session"), 40002);
    }

    @Test
    void aUserWithoutAProperNameGetsNoCode() {
        var answer = postJson("/simulator/codes", "{\"openid\":\"a b\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("bad-request");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("openid");
    }

    private String code(String openid) {
        return postJson("/simulator/codes", "{\"openid\":\"" + openid + "\"}").text("code");
    }

    private Answer session(String code) {
        return get("/sns/jscode2session?appid=wx0123456789abcdef&secret=app%20secret&js_code=" + code
                + "&grant_type=authorization_code");
    }

    private static void assertRefused(Answer answer, int errcode) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("errcode").asInt()).isEqualTo(errcode);
        assertThat(answer.json().has("openid")).isFalse();
    }
}
