package org.fengyun.simulator.payment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment under the merchant's number.
 *
 * @param terms what was asked for; null where it was closed before it was made
 * @param receipt set where {@code PAID}
 * @param closedAt set where {@code CLOSED}
 * @param refunded fen given back so far
 */
record Payment(
        String number,
        PaymentStatus status,
        @Nullable Terms terms,
        @Nullable Receipt receipt,
        @Nullable Instant closedAt,
        long refunded) {

    /**
     * @param prepayId names the payment to the one who pays
     * @param amount fen
     * @param expiresAt from when it can no longer be paid
     * @param notifyUrl where the merchant wants to hear of it
     */
    record Terms(String prepayId, long amount, String description, String payer, Instant expiresAt, String notifyUrl) {}

    record Receipt(String transactionId, Instant paidAt) {}

    static Payment open(String number, Terms terms) {
        return new Payment(number, PaymentStatus.OPEN, terms, null, null, 0);
    }

    /** Closed before it was made, so that a request that comes late cannot open it. */
    static Payment neverToBeMade(String number, Instant now) {
        return new Payment(number, PaymentStatus.CLOSED, null, null, now, 0);
    }

    /** The payment as it is at this instant: an open one closes by itself when its time is over. */
    Payment at(Instant now) {
        return status == PaymentStatus.OPEN && !now.isBefore(made().expiresAt()) ? closed(made().expiresAt()) : this;
    }

    Payment paid(Receipt paid) {
        return new Payment(number, become(PaymentStatus.PAID), terms, paid, null, 0);
    }

    Payment closed(Instant at) {
        return new Payment(number, become(PaymentStatus.CLOSED), terms, null, at, 0);
    }

    Payment refunded(long amount) {
        return new Payment(number, status, terms, receipt, closedAt, refunded + amount);
    }

    /** Fen that can still be given back. */
    long refundable() {
        return status == PaymentStatus.PAID ? made().amount() - refunded : 0;
    }

    long amount() {
        return Optional.ofNullable(terms).map(Terms::amount).orElse(0L);
    }

    boolean expired() {
        return terms != null && closedAt != null && !closedAt.isBefore(terms.expiresAt());
    }

    /** The terms of a payment that was made. */
    Terms made() {
        if (terms == null) {
            throw new IllegalStateException("payment " + number + " was closed before it was made");
        }
        return terms;
    }

    private PaymentStatus become(PaymentStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("payment " + number + " is " + status + " and cannot become " + next);
        }
        return next;
    }
}
