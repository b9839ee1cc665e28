package org.fengyun.ticketing.ticket;

import java.util.EnumSet;
import java.util.Set;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * One admission.
 *
 * @param price fen
 * @param seatId with reserved seating, and then zone, row and number too
 */
public record Ticket(
        long showId,
        long id,
        long orderId,
        long buyerId,
        long tierId,
        long price,
        @Nullable Long seatId,
        @Nullable String zone,
        @Nullable String row,
        @Nullable String number,
        TicketStatus status) {

    /** Those that count against quota and limit. */
    public static final Set<TicketStatus> LIVE = EnumSet.of(TicketStatus.HELD, TicketStatus.VALID, TicketStatus.USED);

    public @Nullable SeatPlace place() {
        return seatId == null || zone == null || row == null || number == null
                ? null
                : new SeatPlace(new Id(seatId), zone, row, number);
    }
}
