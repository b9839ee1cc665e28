package org.fengyun.ticketing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.payment.PaymentProvider.Notice;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class PaymentMapperTest extends MapperTest {
    private static final Instant PAID_AT = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final State.Paid PAID = new State.Paid("T1", 27_000, PAID_AT);

    @Autowired
    PaymentMapper payments;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void whatIsWrittenIsReadByItsIdAndByItsOrder() {
        var payment = aPayment(5, PaymentStatus.PREPARED);

        assertThat(payments.find(show, payment.id())).contains(payment);
        assertThat(payments.ofOrder(show, 5)).contains(payment);
        assertThat(payments.find(rows.newId(), payment.id())).isEmpty();
        assertThat(payments.ofOrder(rows.newId(), 5)).isEmpty();
    }

    @Test
    void anOrderHasOnePayment() {
        aPayment(5, PaymentStatus.CLOSED);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> aPayment(5, PaymentStatus.PREPARED));
    }

    @Test
    void aPaymentIsMovedOnlyFromWhereItWasSeen() {
        for (var stands : PaymentStatus.values()) {
            for (var seen : PaymentStatus.values()) {
                var payment = aPayment(rows.newId(), stands);

                assertThat(payments.capture(as(payment, seen), PAID)).isEqualTo(seen == stands);
            }
        }
    }

    @Test
    void aPaymentIsClosedOnlyFromWhereItWasSeen() {
        for (var stands : PaymentStatus.values()) {
            for (var seen : PaymentStatus.values()) {
                var payment = aPayment(rows.newId(), stands);

                assertThat(payments.close(as(payment, seen))).isEqualTo(seen == stands);
            }
        }
    }

    @Test
    void aPaidPaymentKnowsItsTransaction() {
        var payment = aPayment(5, PaymentStatus.PREPARED);

        payments.capture(payment, PAID);

        var paid = payments.find(show, payment.id()).orElseThrow();
        assertThat(paid.status()).isEqualTo(PaymentStatus.PAID);
        assertThat(paid.transactionId()).isEqualTo("T1");
        assertThat(value(Long.class, "select captured from payment where id = ?", payment.id()))
                .isEqualTo(PAID.amount());
        assertThat(value(LocalDateTime.class, "select paid_at from payment where id = ?", payment.id()))
                .isEqualTo(LocalDateTime.ofInstant(PAID_AT, ZoneOffset.UTC));
    }

    @Test
    void aCallbackIsKeptOnceWithItsOutcome() {
        var notice = new Notice.PaymentPaid("event-" + show, "NUMBER", PAID);
        payments.addCallback("sandbox", notice, "{\"名\":1}", PAID_AT);
        payments.setOutcome("sandbox", notice.id(), Confirmation.AMOUNT_DIFFERS);

        assertThat(value(
                        String.class,
                        "select concat(number, outcome, body) from payment_callback where id = ?",
                        notice.id()))
                .isEqualTo("NUMBERAMOUNT_DIFFERS{\"名\":1}");
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> payments.addCallback("sandbox", notice, "{}", PAID_AT));
    }

    @Test
    void theSameIdOfAnotherProviderIsAnotherCallback() {
        var notice = new Notice.PaymentPaid("event-" + show, "NUMBER", PAID);

        payments.addCallback("sandbox", notice, "{}", PAID_AT);
        payments.addCallback("wechat", notice, "{}", PAID_AT);

        assertThat(value(Integer.class, "select count(*) from payment_callback where id = ?", notice.id()))
                .isEqualTo(2);
    }

    private Payment aPayment(long order, PaymentStatus status) {
        var id = rows.newId();
        var number = new PaymentNumber(show, id).toString();
        var payment = new Payment(show, id, order, "sandbox", number, 28_000, status, null);
        payments.add(payment, clock.instant());
        return payment;
    }

    private static Payment as(Payment payment, PaymentStatus seen) {
        return new Payment(
                payment.showId(),
                payment.id(),
                payment.orderId(),
                payment.provider(),
                payment.number(),
                payment.amount(),
                seen,
                null);
    }
}
