package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentsTest {

    private Provider provider;

    PaymentsTest(@TempDir Path folder) {
        this.provider = new Provider(folder);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void theSameNumberAgainIsTheSamePayment() {
        var first = provider.anOpenPayment("P1");

        assertThat(provider.anOpenPayment("P1")).isEqualTo(first);
    }

    @Test
    void theSameNumberWithAnotherAmountIsRefused() {
        var order = provider.order("P1");
        provider.payments.prepare(order);
        var other = new Payments.Order("P1", 1001, "", "", order.expiresAt(), "");

        assertThatThrownBy(() -> provider.payments.prepare(other)).isInstanceOf(PaymentProblem.AmountDiffers.class);
    }

    @Test
    void aPaidPaymentIsNotPreparedAgain() {
        provider.aPaidPayment("P1");

        assertThatThrownBy(() -> provider.anOpenPayment("P1")).isInstanceOf(PaymentProblem.AlreadyPaid.class);
    }

    @Test
    void aPaymentThatWouldBeOverAlreadyIsRefused() {
        var order = provider.order("P1");
        provider.clock.moveTo(order.expiresAt());

        assertThatThrownBy(() -> provider.payments.prepare(order)).isInstanceOf(PaymentProblem.PaymentClosed.class);
    }

    @Test
    void payingTwiceTakesTheMoneyOnce() {
        var prepayId = provider.anOpenPayment("P1");
        var first = provider.payments.pay(prepayId);
        provider.clock.pass(Duration.ofSeconds(1));

        assertThat(provider.payments.pay(prepayId)).isEqualTo(first);
        assertThat(provider.callbacks.due()).hasSize(1);
    }

    @Test
    void aPaymentCanBePaidUntilItExpires() {
        var prepayId = provider.anOpenPayment("P1");
        provider.clock.pass(Duration.ofMinutes(15).minusMillis(1));

        assertThat(provider.payments.pay(prepayId).status()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void anExpiredPaymentIsClosed() {
        var prepayId = provider.anOpenPayment("P1");
        provider.clock.pass(Duration.ofMinutes(15));

        assertThat(provider.payments.query("P1").status()).isEqualTo(PaymentStatus.CLOSED);
        assertThatThrownBy(() -> provider.payments.pay(prepayId)).isInstanceOf(PaymentProblem.PaymentClosed.class);
        assertThatThrownBy(() -> provider.anOpenPayment("P1")).isInstanceOf(PaymentProblem.PaymentClosed.class);
    }

    @Test
    void aPaidPaymentDoesNotExpire() {
        provider.aPaidPayment("P1");
        provider.clock.pass(Duration.ofDays(1));

        assertThat(provider.payments.query("P1").status()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void aClosedPaymentIsNeverPaid() {
        var prepayId = provider.anOpenPayment("P1");
        provider.payments.close("P1");
        provider.payments.close("P1");

        assertThatThrownBy(() -> provider.payments.pay(prepayId)).isInstanceOf(PaymentProblem.PaymentClosed.class);
        assertThat(provider.callbacks.due()).isEmpty();
    }

    @Test
    void aPaidPaymentIsNotClosed() {
        provider.aPaidPayment("P1");

        assertThatThrownBy(() -> provider.payments.close("P1")).isInstanceOf(PaymentProblem.AlreadyPaid.class);
    }

    @Test
    void aPaymentClosedBeforeItWasMadeIsNeverMade() {
        provider.payments.close("P1");
        provider.payments.close("P1");

        assertThatThrownBy(() -> provider.anOpenPayment("P1")).isInstanceOf(PaymentProblem.PaymentClosed.class);
        assertThat(provider.payments.query("P1").status()).isEqualTo(PaymentStatus.CLOSED);
    }

    @Test
    void everythingSurvivesARestart() {
        var open = provider.anOpenPayment("OPEN");
        provider.aPaidPayment("PAID");
        provider.payments.close("CLOSED");
        var paid = provider.payments.query("PAID");
        var pending = provider.callbacks.due();
        provider.refunds.refund("R1", "PAID", 400, "late");

        provider = provider.restarted();

        assertThat(provider.payments.query("PAID").receipt()).isEqualTo(paid.receipt());
        assertThat(provider.payments.query("PAID").refundable()).isEqualTo(600);
        assertThat(provider.payments.query("CLOSED").status()).isEqualTo(PaymentStatus.CLOSED);
        assertThat(provider.refunds.query("R1").amount()).isEqualTo(400);
        assertThat(provider.callbacks.due()).isEqualTo(pending).hasSize(1);
        assertThat(provider.payments.pay(open).status()).isEqualTo(PaymentStatus.PAID);
    }
}
