package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fengyun.simulator.MovableClock;
import org.fengyun.simulator.Polling;
import org.fengyun.simulator.SimulatorTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestConstructor;
import tools.jackson.core.JacksonException;

@Timeout(120)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CallFaultsHttpTest extends SimulatorTest {

    private final String number = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    private final MovableClock clock;

    CallFaultsHttpTest(MovableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void forget() {
        send(request("/simulator/faults").DELETE());
    }

    @Test
    void aCallThatFailsDoesNothing() {
        plan("PREPARE", "FAIL");

        assertThat(prepare().status()).isEqualTo(503);

        assertThat(query().problem()).isEqualTo("no-such-payment");
        assertThat(prepare().status()).isEqualTo(200);
    }

    @Test
    void whatIsNotTakenNowSaysWhyAndIsNotDone() {
        plan("PREPARE", "NOT_NOW");

        var answer = prepare();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("reason")).isEqualTo("NOT_ENOUGH");
        assertThat(query().problem()).isEqualTo("no-such-payment");
    }

    @Test
    void aCallThatFailsAfterwardsIsDone() {
        plan("PREPARE", "FAIL_AFTERWARDS");

        assertThat(prepare().status()).isEqualTo(500);

        assertThat(query().text("status")).isEqualTo("OPEN");
    }

    @Test
    void garbageIsAnsweredThoughTheCallIsDone() {
        plan("CLOSE", "GARBAGE");

        var answer = merchantPost("/sandbox/payments/" + number + "/close", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(answer::json).isInstanceOf(JacksonException.class);
        assertThat(query().text("status")).isEqualTo("CLOSED");
    }

    @Test
    void theAnswerOfACallThatIsDoneIsLost() {
        plan("PREPARE", "LOSE_ANSWER");

        assertThatThrownBy(this::prepare).isInstanceOf(UncheckedIOException.class);

        assertThat(query().text("status")).isEqualTo("OPEN");
    }

    @Test
    void aCallThatTimesOutIsNotDone() {
        plan("{\"operation\":\"PREPARE\",\"fault\":\"TIME_OUT\",\"millis\":10,\"next\":1}");

        assertThatThrownBy(this::prepare).isInstanceOf(UncheckedIOException.class);

        assertThat(query().problem()).isEqualTo("no-such-payment");
    }

    @Test
    void aDelayedAnswerComesAfterTheCallWasDone() {
        plan("{\"operation\":\"PREPARE\",\"fault\":\"DELAY_ANSWER\",\"millis\":600000,\"next\":1}");

        var answer = CompletableFuture.supplyAsync(this::prepare);
        Polling.until("the payment is there", () -> query().status() == 200);
        assertThat(answer).isNotDone();

        forget();
        assertThat(answer.join().text("prepayId")).isNotEmpty();
    }

    @Test
    void onlyTheOperationThatIsNamedGoesWrong() {
        plan("REFUND", "FAIL");

        prepare();
        assertThat(query().status()).isEqualTo(200);
        assertThat(merchantGet("/sandbox/refunds/NONE").status()).isEqualTo(404);
        assertThat(merchantPost("/sandbox/refunds", "{}").status()).isEqualTo(503);
    }

    @Test
    void theQueryOfARefundGoesWrongToo() {
        plan("QUERY_REFUND", "FAIL");

        assertThat(merchantGet("/sandbox/refunds/NONE").status()).isEqualTo(503);
        assertThat(merchantGet("/sandbox/refunds/NONE").status()).isEqualTo(404);
    }

    private void plan(String operation, String fault) {
        plan("{\"operation\":\"%s\",\"fault\":\"%s\",\"next\":1}".formatted(operation, fault));
    }

    private void plan(String call) {
        var planned = send(request("/simulator/faults")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"calls\":[" + call + "]}")));
        assertThat(planned.status()).as(planned.body()).isEqualTo(200);
    }

    private Answer prepare() {
        return merchantPost("/sandbox/payments", """
                {"number":"%s","amount":1000,"description":"two tickets","payer":"alice","expiresAt":"%s","notifyUrl":"%s/callbacks"}
                """.formatted(
                        number, clock.instant().plus(Duration.ofMinutes(15)), SERVICE.url()));
    }

    private Answer query() {
        return merchantGet("/sandbox/payments/" + number);
    }

    private Answer merchantGet(String path) {
        return send(request(path).header("Authorization", "Bearer " + KEY));
    }

    private Answer merchantPost(String path, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }
}
