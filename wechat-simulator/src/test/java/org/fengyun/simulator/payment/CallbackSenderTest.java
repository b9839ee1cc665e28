package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.fengyun.simulator.MovableClock;
import org.fengyun.simulator.RecordingServer;
import org.fengyun.simulator.fault.CallbackRule.Forgery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class CallbackSenderTest {

    @AutoClose
    private final RecordingServer merchant = new RecordingServer();

    private final MovableClock clock = new MovableClock();
    private final CallbackSignature signature = new CallbackSignature(new SandboxPaymentProperties("a shared secret"));

    @AutoClose
    private final CallbackSender sender = new CallbackSender(signature, new Numbers(), clock);

    @ParameterizedTest
    @CsvSource({"200, true", "500, false"})
    void theStatusCountsEvenIfTheBodyNeverEnds(int status, boolean taken) {
        var end = new CountDownLatch(1);
        merchant.reply(exchange -> {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(end);
        });

        assertThat(sender.send(callback())).isEqualTo(taken);

        end.countDown();
    }

    @Test
    void aWholeBodyDoesNotMatterEither() {
        merchant.reply(exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        });

        assertThat(sender.send(callback())).isTrue();
    }

    @Test
    void aForgedSignatureIsOneOfOtherBytes() {
        sender.send(callback().forged(Forgery.WRONG_SIGNATURE, "{}"));

        var call = merchant.calls().getFirst();
        assertThat(timestamp(call)).isEqualTo(clock.instant().getEpochSecond());
        assertThat(call.header("Sandbox-Signature")).isNotEqualTo(rightSignature(call));
    }

    @Test
    void aReplayedCallbackIsRightlySignedButOld() {
        sender.send(callback().forged(Forgery.OLD_TIMESTAMP, "{}"));

        var call = merchant.calls().getFirst();
        assertThat(timestamp(call))
                .isEqualTo(clock.instant().minus(Duration.ofHours(1)).getEpochSecond());
        assertThat(call.header("Sandbox-Signature")).isEqualTo(rightSignature(call));
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_AMOUNT", "OTHER_PAYMENT"})
    void forgeriesOfTheBodyAreRightlySigned(Forgery forgery) {
        sender.send(callback().forged(forgery, "{\"amount\":1}"));

        var call = merchant.calls().getFirst();
        assertThat(call.body()).isEqualTo("{\"amount\":1}");
        assertThat(call.header("Sandbox-Signature")).isEqualTo(rightSignature(call));
    }

    private static long timestamp(RecordingServer.Call call) {
        return Long.parseLong(call.header("Sandbox-Timestamp"));
    }

    private String rightSignature(RecordingServer.Call call) {
        return signature.of(call.header("Sandbox-Timestamp"), call.header("Sandbox-Nonce"), call.body());
    }

    private Callback callback() {
        return Callback.due("E1", merchant.url() + "/callbacks", "{}", Instant.EPOCH);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
