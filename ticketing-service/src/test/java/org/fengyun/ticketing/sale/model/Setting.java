package org.fengyun.ticketing.sale.model;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A show in which a history plays. Tiers, seats, buyers, attendees and vouchers are known by their numbers, from 0; the number
 * after the last is one that the show, or the buyer, does not have.
 *
 * @param saleMinutes how long after the beginning of the history the sale ends
 */
public record Setting(
        boolean seated,
        boolean realName,
        int limitPerBuyer,
        @Nullable Integer limitPerOrder,
        int saleMinutes,
        List<Tier> tiers,
        List<Voucher> vouchers) {

    public static final int BUYERS = 4;

    /** Of each buyer. */
    public static final int ATTENDEES = 4;

    public static final int HOLD_MINUTES = 15;

    /** Of what was paid for a ticket, as long as a history lasts. */
    public static final int REFUND_PERCENT = 80;

    /** @param places seats, with reserved seating: those of a tier follow each other */
    public record Tier(long price, int places, @Nullable Integer limitPerBuyer, boolean voucherOnly) {}

    public enum Kind {
        FIXED,
        PERCENT,
        UNLOCK
    }

    /** @param tier the one that becomes cheaper, or null for all */
    public record Voucher(
            Kind kind,
            long amount,
            @Nullable Integer tier,
            @Nullable Integer unlocks,
            int uses,
            @Nullable Integer usesPerBuyer) {}

    /** Buyers know each other's people: neighbours share all but one document. */
    public static int document(int buyer, int attendee) {
        return buyer + attendee;
    }

    public int seats() {
        return tiers.stream().mapToInt(Tier::places).sum();
    }

    /** Of each seat, in their order. */
    List<Integer> tierOfSeats() {
        return IntStream.range(0, tiers.size())
                .boxed()
                .flatMap(tier -> IntStream.range(0, tiers.get(tier).places()).mapToObj(_ -> tier))
                .toList();
    }
}
