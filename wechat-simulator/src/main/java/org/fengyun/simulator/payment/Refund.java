package org.fengyun.simulator.payment;

import java.time.Instant;

/** @param amount fen */
record Refund(
        String number, String paymentNumber, long amount, String reason, RefundStatus status, Instant acceptedAt) {

    boolean isOf(String otherPayment, long otherAmount) {
        return paymentNumber.equals(otherPayment) && amount == otherAmount;
    }

    Refund settled(RefundStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("refund " + number + " is " + status + " and cannot become " + next);
        }
        return new Refund(number, paymentNumber, amount, reason, next, acceptedAt);
    }
}
