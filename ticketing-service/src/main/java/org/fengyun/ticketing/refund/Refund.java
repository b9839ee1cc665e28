package org.fengyun.ticketing.refund;

import java.time.Instant;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back.
 *
 * @param paymentId null where nothing was paid
 * @param number what the provider calls it, the same at every try
 * @param amount fen that go back
 * @param fee fen that are kept
 * @param tries how often it was put on its way
 * @param waitsFor why the provider has not taken it yet
 */
record Refund(
        long showId,
        long id,
        @Nullable Long paymentId,
        long orderId,
        String number,
        long amount,
        long fee,
        RefundCause cause,
        RefundStatus status,
        @Nullable String reason,
        int tries,
        Instant requestedAt,
        @Nullable Instant settledAt,
        @Nullable String waitsFor) {}
