package org.fengyun.ticketing.show;

import java.time.Instant;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Seating;
import org.jspecify.annotations.Nullable;

/** One performance: when it is, when and how it is sold. */
public record Show(
        Id id,
        Id eventId,
        Id organizerId,
        EventStatus status,
        Instant startsAt,
        Instant saleOpensAt,
        Instant saleClosesAt,
        Seating seating,
        boolean realName,
        int limitPerBuyer,
        @Nullable Id planId,
        @Nullable Integer limitPerOrder,
        @Nullable Instant doorsOpenAt,
        @Nullable Instant attendeesFixedAt) {

    /** Whether it may be bought at this moment. The sale opens at the first instant and ends before the last. */
    public boolean onSale(Instant now) {
        return status == EventStatus.PUBLISHED && !now.isBefore(saleOpensAt) && now.isBefore(saleClosesAt);
    }
}
