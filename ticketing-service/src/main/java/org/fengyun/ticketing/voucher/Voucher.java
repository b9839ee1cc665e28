package org.fengyun.ticketing.voucher;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
import org.jspecify.annotations.Nullable;

/**
 * A code that makes tickets of a show cheaper, unlocks a tier, or both.
 *
 * @param batchId the call that made it
 * @param amount fen off the order, or percent
 * @param tierId the tier whose tickets it makes cheaper, or null for all
 * @param uses how many orders may have it
 * @param used how many orders have it
 * @param usesPerBuyer how many orders of one buyer may have it
 */
public record Voucher(
        long showId,
        long id,
        long batchId,
        String code,
        String campaign,
        VoucherKind kind,
        long amount,
        @Nullable Long tierId,
        @Nullable Long unlocksTierId,
        int uses,
        int used,
        @Nullable Integer usesPerBuyer,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        boolean disabled) {

    /** One ticket that is about to be sold: of which tier, for how many fen. */
    public record Priced(long tierId, long price) {}

    /** From its first instant until before its last. */
    public boolean isValid(Instant now) {
        return !disabled
                && (validFrom == null || !now.isBefore(validFrom))
                && (validUntil == null || now.isBefore(validUntil));
    }

    public boolean unlocks(long tier) {
        return unlocksTierId != null && unlocksTierId == tier;
    }

    /** Returns how many fen it takes off each ticket of an order: never more than the ticket costs. */
    public List<Long> takenOff(List<Priced> tickets) {
        var prices = tickets.stream()
                .map(ticket -> discounts(ticket.tierId()) ? ticket.price() : 0L)
                .toList();
        return Discount.split(discount(Discount.sum(prices)), prices);
    }

    private boolean discounts(long tier) {
        return kind != VoucherKind.UNLOCK && (tierId == null || tierId == tier);
    }

    private long discount(long prices) {
        return switch (kind) {
            case FIXED -> Math.min(amount, prices);
            case PERCENT -> prices * amount / 100;
            case UNLOCK -> 0;
        };
    }
}
