package org.fengyun.ticketing.refund;

/**
 * Money on its way back.
 *
 * @param number what the provider calls it, the same at every try
 * @param amount fen
 */
record Refund(
        long showId,
        long id,
        long paymentId,
        long orderId,
        String number,
        long amount,
        Cause cause,
        RefundStatus status) {

    enum Cause {
        LATE_PAYMENT
    }
}
