package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class RefundFaultsTest {

    private Provider provider;

    RefundFaultsTest(@TempDir Path folder) {
        this.provider = new Provider(folder);
        provider.aPaidPayment("P1");
        provider.callbacks.taken(provider.callbacks.due().getFirst());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aSlowRefundIsProcessingUntilItsTimeHasCome() {
        provider.plan("{\"refunds\":[{\"outcome\":\"SUCCEEDED\",\"millis\":4000}]}");

        assertThat(provider.refunds.refund("R1", "P1", 600, "slow").status()).isEqualTo(RefundStatus.PROCESSING);
        pass(Duration.ofMillis(3999));
        assertThat(provider.refunds.refund("R1", "P1", 600, "slow").status()).isEqualTo(RefundStatus.PROCESSING);
        assertThat(provider.callbacks.due()).isEmpty();

        pass(Duration.ofMillis(1));
        assertThat(provider.refunds.query("R1").status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(provider.payments.query("P1").refundable()).isEqualTo(400);
    }

    @Test
    void aRefundThatFailsGivesNothingBackSoThatAnotherCan() {
        provider.plan("{\"refunds\":[{\"outcome\":\"FAILED\",\"next\":1}]}");
        provider.refunds.refund("R1", "P1", 1000, "fails");
        assertThatThrownBy(() -> provider.refunds.refund("R2", "P1", 1, "too early"))
                .isInstanceOf(PaymentProblem.RefundExceedsPayment.class);

        pass(Duration.ofSeconds(2));

        assertThat(provider.refunds.query("R1").status()).isEqualTo(RefundStatus.FAILED);
        assertThat(provider.refunds.refund("R2", "P1", 1000, "again").status()).isEqualTo(RefundStatus.SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource(names = "PROCESSING", mode = EnumSource.Mode.EXCLUDE)
    void theMerchantIsToldHowARefundEnded(RefundStatus outcome) {
        provider.plan("{\"refunds\":[{\"outcome\":\"%s\"}]}".formatted(outcome));
        provider.refunds.refund("R1", "P1", 600, "slow");

        pass(Duration.ofSeconds(2));

        assertThat(provider.callbacks.due()).hasSize(1);
        var event =
                new JsonMapper().readTree(provider.callbacks.due().getFirst().body());
        assertThat(event.propertyNames())
                .containsExactlyInAnyOrder("id", "type", "paymentNumber", "refundNumber", "amount", "settledAt");
        assertThat(event.path("type").asString()).isEqualTo("REFUND_" + outcome);
        assertThat(event.path("paymentNumber").asString()).isEqualTo("P1");
        assertThat(event.path("refundNumber").asString()).isEqualTo("R1");
        assertThat(event.path("amount").asLong()).isEqualTo(600);
        assertThat(event.path("settledAt").asString())
                .isEqualTo(provider.clock.instant().toString());
    }

    @Test
    void aRefundThatIsUnderwaySurvivesARestart() {
        provider.plan("{\"refunds\":[{\"outcome\":\"FAILED\"}]}");
        provider.refunds.refund("R1", "P1", 600, "slow");

        provider = provider.restarted();
        pass(Duration.ofSeconds(2));

        assertThat(provider.refunds.query("R1").status()).isEqualTo(RefundStatus.FAILED);
    }

    private void pass(Duration time) {
        provider.clock.pass(time);
        provider.refunds.settleDue();
    }
}
