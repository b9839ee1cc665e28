package org.fengyun.simulator.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fengyun.simulator.payment.Payment.Receipt;
import org.fengyun.simulator.payment.Payment.Terms;
import org.fengyun.simulator.store.Drawer;
import org.fengyun.simulator.store.Store;
import org.springframework.stereotype.Component;

/**
 * All payments. Whatever moves one reads the clock and decides inside one change of the store, so that of paying,
 * closing and expiring at the same instant one wins and the others see it.
 */
@Component
class Payments {

    private final Store store;
    private final Drawer<Payment> payments;
    private final Drawer<String> numbersByPrepayId;
    private final Callbacks callbacks;
    private final Numbers numbers;
    private final Clock clock;

    Payments(Store store, Callbacks callbacks, Numbers numbers, Clock clock) {
        this.store = store;
        this.payments = store.drawer("payments", Payment.class);
        this.numbersByPrepayId = store.drawer("prepay-ids", String.class);
        this.callbacks = callbacks;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What the merchant asks for. */
    record Order(String number, long amount, String description, String payer, Instant expiresAt, String notifyUrl) {}

    Payment prepare(Order order) {
        return store.change(() -> {
            var now = clock.instant();
            return find(order.number(), now)
                    .map(existing -> again(existing, order))
                    .orElseGet(() -> make(order, now));
        });
    }

    Payment query(String number) {
        return find(number, clock.instant()).orElseThrow(() -> new PaymentProblem.NoSuchPayment(number));
    }

    Payment queryByPrepayId(String prepayId) {
        return query(number(prepayId));
    }

    void close(String number) {
        store.change(() -> {
            var now = clock.instant();
            var payment = find(number, now).orElseGet(() -> Payment.neverToBeMade(number, now));
            return keep(
                    switch (payment.status()) {
                        case OPEN -> payment.closed(now);
                        case CLOSED -> payment;
                        case PAID -> throw new PaymentProblem.AlreadyPaid(payment);
                    });
        });
    }

    /** Pays, once: a payment that is paid already is answered as it is. */
    Payment pay(String prepayId) {
        var number = number(prepayId);
        return store.change(() -> {
            var now = clock.instant();
            var payment = find(number, now).orElseThrow(() -> new PaymentProblem.NoSuchPayment(number));
            return switch (payment.status()) {
                case OPEN -> take(payment, now);
                case PAID -> payment;
                case CLOSED -> throw new PaymentProblem.PaymentClosed(payment);
            };
        });
    }

    /** Counts a refund against its payment. Part of the caller's change. */
    void refund(String number, long amount) {
        var payment = query(number);
        if (amount > payment.refundable()) {
            throw new PaymentProblem.RefundExceedsPayment(payment);
        }
        keep(payment.refunded(amount));
    }

    void requireCaptured(String number, long captured) {
        var payment = query(number);
        if (payment.terms() != null && captured != payment.amount()) {
            throw new PaymentProblem.CapturedDiffers(payment);
        }
    }

    /** Takes back what was counted for a refund that failed. Part of the caller's change. */
    Payment refundFailed(String number, long amount) {
        return keep(query(number).refunded(-amount));
    }

    private Payment again(Payment existing, Order order) {
        return switch (existing.status()) {
            case PAID -> throw new PaymentProblem.AlreadyPaid(existing);
            case CLOSED -> throw new PaymentProblem.PaymentClosed(existing);
            case OPEN -> {
                if (existing.amount() != order.amount()) {
                    throw new PaymentProblem.AmountDiffers(existing);
                }
                yield existing;
            }
        };
    }

    private Payment make(Order order, Instant now) {
        var terms = new Terms(
                numbers.prepayId(now),
                order.amount(),
                order.description(),
                order.payer(),
                order.expiresAt(),
                order.notifyUrl());
        var payment = Payment.open(order.number(), terms).at(now);
        if (payment.status() == PaymentStatus.CLOSED) {
            throw new PaymentProblem.PaymentClosed(payment);
        }
        numbersByPrepayId.put(terms.prepayId(), order.number());
        return keep(payment);
    }

    private Payment take(Payment open, Instant now) {
        var receipt = new Receipt(numbers.transactionId(now), now);
        callbacks.announce(open.number(), open.made(), receipt, now);
        return keep(open.paid(receipt));
    }

    private Optional<Payment> find(String number, Instant now) {
        return payments.find(number).map(payment -> payment.at(now));
    }

    private Payment keep(Payment payment) {
        payments.put(payment.number(), payment);
        return payment;
    }

    private String number(String prepayId) {
        return numbersByPrepayId.find(prepayId).orElseThrow(() -> new PaymentProblem.NoSuchPayment(prepayId));
    }
}
