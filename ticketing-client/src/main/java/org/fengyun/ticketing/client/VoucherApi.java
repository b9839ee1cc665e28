package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Vouchers of a show: they make its tickets cheaper, sell a tier that is not sold without, or both. A use is an order; an
 * order that is cancelled or expires gives it back, a refund does not. Another organizer's show or voucher answers 404.
 */
@HttpExchange("/internal/organizers/{organizerId}/shows/{showId}/vouchers")
public interface VoucherApi {

    /**
     * Makes one voucher, or up to 1,000 that differ in their codes alone.
     *
     * @param idempotencyKey 1–255 visible characters; the same key and body have one effect and the same answer
     */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    VoucherBatch createVouchers(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody VoucherDraft voucher);

    /** The newest first. */
    @GetExchange
    Page<Voucher> vouchers(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable String cursor);

    /** Ends the voucher: no further order may use it, those that did stay as they are. Done again, it stays ended. */
    @PostExchange("/{voucherId}/disable")
    Voucher disableVoucher(@PathVariable Id organizerId, @PathVariable Id showId, @PathVariable Id voucherId);

    /**
     * @param campaign 1–50 characters: what the organizer knows these vouchers by
     * @param code 4–64 letters, digits, hyphens and underscores, once in the show; letters count as capitals. Null: made here,
     *     too long to be guessed
     * @param count how many, 1–1,000, or null for one; more than one have codes made here
     * @param amount with {@code FIXED} fen off the order, 1–10,000,000; with {@code PERCENT} 1–100; with {@code UNLOCK} 0
     * @param tierId the tier whose tickets become cheaper, or null for all
     * @param unlocksTierId a tier that this voucher sells though it is sold with vouchers only
     * @param uses how many orders, 1–1,000,000
     * @param usesPerBuyer how many orders of one buyer, or null for no other limit than {@code uses}
     * @param validFrom from when, or null for always
     * @param validUntil before when, or null for ever
     */
    record VoucherDraft(
            String campaign,
            @Nullable String code,
            @Nullable Integer count,
            VoucherKind kind,
            long amount,
            @Nullable Id tierId,
            @Nullable Id unlocksTierId,
            int uses,
            @Nullable Integer usesPerBuyer,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {}

    enum VoucherKind {
        /** So many fen off the order, but not more than its tickets cost. */
        FIXED,
        /** So many hundredths off the price of its tickets, together rounded down to the fen. */
        PERCENT,
        /** Nothing off: it only unlocks a tier. */
        UNLOCK
    }

    /** @param id of this call */
    record VoucherBatch(Id id, List<Voucher> vouchers) {}

    /** @param used how many orders have it now */
    record Voucher(
            Id id,
            String campaign,
            String code,
            VoucherKind kind,
            long amount,
            @Nullable Id tierId,
            @Nullable Id unlocksTierId,
            int uses,
            int used,
            @Nullable Integer usesPerBuyer,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            boolean disabled) {}
}
