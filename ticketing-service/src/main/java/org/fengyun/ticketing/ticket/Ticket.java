package org.fengyun.ticketing.ticket;

import java.util.EnumSet;
import java.util.Set;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.document.DocumentHash;
import org.jspecify.annotations.Nullable;

/**
 * One admission.
 *
 * @param price fen, what is paid for it
 * @param discount fen, what a voucher took off before
 * @param seatId with reserved seating, and then zone, row and number too
 * @param attendeeId with real names, and then name and document too
 * @param documentMasked the number, all but its ends covered
 * @param documentHash equal for the same document, whoever has it
 */
public record Ticket(
        long showId,
        long id,
        long orderId,
        long buyerId,
        long tierId,
        long price,
        long discount,
        @Nullable Long seatId,
        @Nullable String zone,
        @Nullable String row,
        @Nullable String number,
        @Nullable Long attendeeId,
        @Nullable String attendeeName,
        @Nullable DocumentType documentType,
        @Nullable String documentMasked,
        @Nullable DocumentHash documentHash,
        TicketStatus status) {

    /** Those that count against quota and limit. */
    public static final Set<TicketStatus> LIVE = EnumSet.of(TicketStatus.HELD, TicketStatus.VALID, TicketStatus.USED);

    public @Nullable SeatPlace place() {
        return seatId == null || zone == null || row == null || number == null
                ? null
                : new SeatPlace(new Id(seatId), zone, row, number);
    }

    public @Nullable TicketAttendee attendee() {
        return attendeeName == null || documentType == null || documentMasked == null
                ? null
                : new TicketAttendee(attendeeName, documentType, documentMasked);
    }
}
