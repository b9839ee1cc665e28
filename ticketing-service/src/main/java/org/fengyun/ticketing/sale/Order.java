package org.fengyun.ticketing.sale;

import java.time.Instant;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * An order without its tickets.
 *
 * @param collecting a payment is open at the provider, so places may not be released before it is closed there
 * @param total fen, what is to be paid
 * @param discount fen, what the voucher took off before
 */
public record Order(
        long showId,
        long id,
        long buyerId,
        OrderStatus status,
        @Nullable ClosedReason closedReason,
        boolean collecting,
        long total,
        long discount,
        @Nullable Long voucherId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant paidAt) {}
