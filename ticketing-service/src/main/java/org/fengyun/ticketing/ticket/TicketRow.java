package org.fengyun.ticketing.ticket;

import java.time.Instant;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.TicketApi;
import org.jspecify.annotations.Nullable;

record TicketRow(
        Id id,
        Id orderId,
        Id showId,
        Id eventId,
        String title,
        String city,
        String venue,
        Instant startsAt,
        String tier,
        long price,
        @Nullable Id seatId,
        @Nullable String zone,
        @Nullable String row,
        @Nullable String number,
        @Nullable String attendeeName,
        @Nullable DocumentType documentType,
        @Nullable String documentMasked,
        TicketStatus status,
        @Nullable Instant checkedInAt) {

    TicketApi.Ticket onTheWire() {
        var seat = seatId == null || zone == null || row == null || number == null
                ? null
                : new SeatPlace(seatId, zone, row, number);
        var attendee = attendeeName == null || documentType == null || documentMasked == null
                ? null
                : new TicketAttendee(attendeeName, documentType, documentMasked);
        return new TicketApi.Ticket(
                id,
                orderId,
                showId,
                eventId,
                title,
                city,
                venue,
                startsAt,
                tier,
                price,
                seat,
                attendee,
                status,
                checkedInAt);
    }
}
