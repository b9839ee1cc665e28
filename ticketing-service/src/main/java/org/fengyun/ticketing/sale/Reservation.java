package org.fengyun.ticketing.sale;

import java.util.List;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * What one buyer asks of a show: places by tier, which in a show with seats are the best together, or seats that are picked.
 *
 * @param requestHash tells this request from another under the same key
 * @param lines empty if seats are asked for
 * @param seatIds empty if places are asked for; no seat twice
 * @param attendeeIds one for each ticket, in their order, where the show has real names; none twice
 * @param voucher its code, normalized
 */
record Reservation(
        long showId,
        long buyerId,
        IdempotencyKey key,
        byte[] requestHash,
        List<Line> lines,
        List<Long> seatIds,
        List<Long> attendeeIds,
        @Nullable String voucher) {

    /** @param quantity at least 1 */
    record Line(long tierId, int quantity) {}

    /** Whose request this is, however often it comes. */
    Origin origin() {
        return new Origin(buyerId, key.text());
    }

    record Origin(long buyerId, String key) {}
}
