package org.fengyun.ticketing.checkin;

import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi.ListedTicket;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.jspecify.annotations.Nullable;

record ListedTicketRow(
        Id id,
        Id tierId,
        TicketStatus status,
        @Nullable Id seatId,
        @Nullable String zone,
        @Nullable String row,
        @Nullable String number,
        @Nullable String attendeeName,
        @Nullable DocumentType documentType,
        @Nullable String documentMasked) {

    ListedTicket onTheWire() {
        return new ListedTicket(
                id,
                tierId,
                status,
                Holder.seat(seatId, zone, row, number),
                Holder.attendee(attendeeName, documentType, documentMasked));
    }
}
