package org.fengyun.admin.show;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi;
import org.fengyun.ticketing.client.Seating;
import org.jspecify.annotations.Nullable;

/** A show as its organizer sees it, with what is left. */
public record ShowView(
        Id id,
        Id eventId,
        Instant startsAt,
        Instant saleOpensAt,
        Instant saleClosesAt,
        Seating seating,
        boolean realName,
        int limitPerBuyer,
        @Nullable Id planId,
        List<TierView> tiers,
        @Nullable Integer limitPerOrder,
        @Nullable Instant doorsOpenAt,
        @Nullable Instant attendeesFixedAt) {

    /** Translates what the core knows. */
    public static ShowView of(OrganizerApi.OrganizerShow show) {
        return new ShowView(
                show.id(),
                show.eventId(),
                show.startsAt(),
                show.saleOpensAt(),
                show.saleClosesAt(),
                show.seating(),
                show.realName(),
                show.limitPerBuyer(),
                show.planId(),
                show.tiers().stream().map(TierView::of).toList(),
                show.limitPerOrder(),
                show.doorsOpenAt(),
                show.attendeesFixedAt());
    }

    /**
     * A tier and its stock: quota = free + held + sold.
     *
     * @param price fen
     * @param heldBack of what is held, by the organizer and not by buyers
     */
    public record TierView(
            Id id,
            String name,
            long price,
            int quota,
            int free,
            int held,
            int sold,
            @Nullable Integer limitPerBuyer,
            boolean voucherOnly,
            int heldBack) {
        static TierView of(OrganizerApi.TierStock tier) {
            return new TierView(
                    tier.id(),
                    tier.name(),
                    tier.price(),
                    tier.quota(),
                    tier.free(),
                    tier.held(),
                    tier.sold(),
                    tier.limitPerBuyer(),
                    tier.voucherOnly(),
                    tier.heldBack());
        }
    }
}
