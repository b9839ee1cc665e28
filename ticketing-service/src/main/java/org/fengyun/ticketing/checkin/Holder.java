package org.fengyun.ticketing.checkin;

import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.jspecify.annotations.Nullable;

/** Who may come and where they sit, of columns that are null together. */
final class Holder {
    private Holder() {}

    static @Nullable SeatPlace seat(
            @Nullable Id id, @Nullable String zone, @Nullable String row, @Nullable String number) {
        return id == null || zone == null || row == null || number == null
                ? null
                : new SeatPlace(id, zone, row, number);
    }

    static @Nullable TicketAttendee attendee(
            @Nullable String name, @Nullable DocumentType documentType, @Nullable String documentMasked) {
        return name == null || documentType == null || documentMasked == null
                ? null
                : new TicketAttendee(name, documentType, documentMasked);
    }
}
