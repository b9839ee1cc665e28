package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbacksTest {

    private Provider provider;

    CallbacksTest(@TempDir Path folder) {
        this.provider = new Provider(folder);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aCallbackThatIsNotTakenComesAgainLaterAndLater() {
        provider.aPaidPayment("P1");

        for (var seconds : List.of(1, 2, 5, 15, 30, 60, 60)) {
            provider.callbacks.notTaken(provider.callbacks.due().getFirst());

            provider.clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(provider.callbacks.due()).isEmpty();
            provider.clock.pass(Duration.ofMillis(1));
            assertThat(provider.callbacks.due()).hasSize(1);
        }
    }

    @Test
    void theThirtiethTryIsTheLast() {
        provider.aPaidPayment("P1");

        for (var tries = 0; tries < 30; tries++) {
            assertThat(provider.callbacks.due()).hasSize(1);
            provider.callbacks.notTaken(provider.callbacks.due().getFirst());
            provider.clock.pass(Duration.ofMinutes(1));
        }

        provider.clock.pass(Duration.ofDays(1));
        assertThat(provider.callbacks.due()).isEmpty();
    }

    @Test
    void aCallbackThatWasTakenIsOver() {
        provider.aPaidPayment("P1");
        provider.callbacks.taken(provider.callbacks.due().getFirst());

        assertThat(provider.callbacks.due()).isEmpty();
    }

    @Test
    void howOftenItWasTriedSurvivesARestart() {
        provider.aPaidPayment("P1");
        provider.callbacks.notTaken(provider.callbacks.due().getFirst());

        provider = provider.restarted();

        assertThat(provider.callbacks.due()).isEmpty();
        provider.clock.pass(Duration.ofSeconds(1));
        assertThat(provider.callbacks.due())
                .singleElement()
                .extracting(Callback::tries)
                .isEqualTo(1);
    }
}
