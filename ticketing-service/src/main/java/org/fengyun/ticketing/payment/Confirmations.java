package org.fengyun.ticketing.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import org.fengyun.ticketing.payment.CallbackRefused.Reason;
import org.fengyun.ticketing.payment.PaymentProvider.Notice;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.fengyun.ticketing.sale.Orders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Credits payments: by callback or by query, twice or at once, each has one effect. */
@Component
class Confirmations {
    private static final Logger log = LoggerFactory.getLogger(Confirmations.class);

    private final PaymentMapper payments;
    private final Orders orders;
    private final LatePayments latePayments;
    private final Clock clock;

    Confirmations(PaymentMapper payments, Orders orders, LatePayments latePayments, Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.latePayments = latePayments;
        this.clock = clock;
    }

    /**
     * Keeps the callback and does what it says, in one transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it was kept before
     * @throws CallbackRefused if there is no such payment; then it is not kept
     */
    @Transactional
    public Confirmation take(String provider, Notice notice, byte[] body) {
        payments.addCallback(provider, notice, new String(body, UTF_8), clock.instant());
        var outcome = confirm(notice.number(), notice.paid());
        if (outcome == Confirmation.UNKNOWN) {
            log.error(
                    "callback {} is signed by {} for a payment that is not ours: {}",
                    notice.id(),
                    provider,
                    notice.number());
            throw new CallbackRefused(Reason.UNKNOWN_PAYMENT);
        }
        payments.setOutcome(provider, notice.id(), outcome);
        return outcome;
    }

    @Transactional
    public Confirmation confirm(String number, State.Paid paid) {
        var payment = PaymentNumber.parse(number).flatMap(ours -> payments.find(ours.showId(), ours.id()));
        if (payment.isEmpty()) {
            return Confirmation.UNKNOWN;
        }
        return confirm(payment.get(), paid);
    }

    private Confirmation confirm(Payment payment, State.Paid paid) {
        if (payment.amount() != paid.amount()) {
            log.error("payment {}: asked for {} fen, paid {}", payment.number(), payment.amount(), paid.amount());
            return Confirmation.AMOUNT_DIFFERS;
        }
        if (!payment.status().canBecome(PaymentStatus.PAID)) {
            return Confirmation.KNOWN;
        }
        if (!payments.move(payment, PaymentStatus.PAID, paid.transactionId(), paid.paidAt())) {
            // moved since it was read, by another callback, a query or a close: look again
            return confirm(payment.number(), paid);
        }
        if (orders.markPaid(payment.showId(), payment.orderId(), paid.paidAt())) {
            return Confirmation.CONFIRMED;
        }
        return latePayments.arrived(payment, paid.paidAt()) ? Confirmation.TAKEN_BACK : Confirmation.LATE;
    }
}
