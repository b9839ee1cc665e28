package org.fengyun.ticketing.payment;

import org.jspecify.annotations.Nullable;

/**
 * What collects for an order.
 *
 * @param number what the provider calls it: {@link PaymentNumber}
 * @param amount fen
 * @param transactionId the provider's, once paid
 */
public record Payment(
        long showId,
        long id,
        long orderId,
        String provider,
        String number,
        long amount,
        PaymentStatus status,
        @Nullable String transactionId) {}
