package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefundsTest {

    private final Provider provider;

    RefundsTest(@TempDir Path folder) {
        this.provider = new Provider(folder);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aPaymentIsGivenBackInParts() {
        provider.aPaidPayment("P1");

        provider.refunds.refund("R1", "P1", 999, "part");
        var last = provider.refunds.refund("R2", "P1", 1, "rest");

        assertThat(last.status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(provider.payments.query("P1").refundable()).isZero();
    }

    @Test
    void theSameNumberAgainIsTheSameRefund() {
        provider.aPaidPayment("P1");
        var first = provider.refunds.refund("R1", "P1", 600, "once");

        assertThat(provider.refunds.refund("R1", "P1", 600, "once")).isEqualTo(first);
        assertThat(provider.payments.query("P1").refundable()).isEqualTo(400);
    }

    @Test
    void theSameNumberOverAnotherAmountIsRefused() {
        provider.aPaidPayment("P1");
        provider.refunds.refund("R1", "P1", 600, "once");

        assertThatThrownBy(() -> provider.refunds.refund("R1", "P1", 601, "more"))
                .isInstanceOf(PaymentProblem.RefundDiffers.class);
    }

    @Test
    void moreThanWasPaidIsNotGivenBack() {
        provider.aPaidPayment("P1");
        provider.refunds.refund("R1", "P1", 600, "part");

        assertThatThrownBy(() -> provider.refunds.refund("R2", "P1", Long.MAX_VALUE, "greed"))
                .isInstanceOf(PaymentProblem.RefundExceedsPayment.class)
                .hasMessageContaining("400 fen");
    }

    @Test
    void whatWasNotPaidIsNotGivenBack() {
        provider.anOpenPayment("P1");

        assertThatThrownBy(() -> provider.refunds.refund("R1", "P1", 1, "early"))
                .isInstanceOf(PaymentProblem.RefundExceedsPayment.class);
    }

    @Test
    void aPaymentThatIsNotThereIsNotGivenBack() {
        assertThatThrownBy(() -> provider.refunds.refund("R1", "NONE", 1, "mistake"))
                .isInstanceOf(PaymentProblem.NoSuchPayment.class);
    }
}
