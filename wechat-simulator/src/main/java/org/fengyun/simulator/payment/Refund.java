package org.fengyun.simulator.payment;

import java.time.Instant;

/** @param amount fen */
record Refund(
        String number, String paymentNumber, long amount, String reason, RefundStatus status, Instant acceptedAt) {

    boolean isOf(String otherPayment, long otherAmount) {
        return paymentNumber.equals(otherPayment) && amount == otherAmount;
    }
}
