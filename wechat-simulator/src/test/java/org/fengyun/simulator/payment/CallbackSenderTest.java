package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.fengyun.simulator.MovableClock;
import org.fengyun.simulator.RecordingServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CallbackSenderTest {

    @AutoClose
    private final RecordingServer merchant = new RecordingServer();

    @AutoClose
    private final CallbackSender sender = new CallbackSender(
            new CallbackSignature(new SandboxPaymentProperties("a shared secret")), new Numbers(), new MovableClock());

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

    private Callback callback() {
        return new Callback("E1", merchant.url() + "/callbacks", "{}", 0, Instant.EPOCH);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
