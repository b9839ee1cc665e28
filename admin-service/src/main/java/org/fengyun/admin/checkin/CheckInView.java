package org.fengyun.admin.checkin;

import java.time.Instant;
import org.fengyun.ticketing.client.CheckInApi;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.jspecify.annotations.Nullable;

/**
 * What the gate says.
 *
 * @param attendee whom the ticket names, where the show has real names
 * @param gate where the holder was admitted, now or before
 * @param at when the holder was admitted, or the refund asked for, or the doors open, as the result says
 * @param rightShow what the ticket is for, with WRONG_SHOW and where it is the same organizer's
 */
record CheckInView(
        CheckInApi.Result result,
        @Nullable Id ticketId,
        @Nullable String tier,
        @Nullable SeatView seat,
        @Nullable AttendeeView attendee,
        @Nullable String gate,
        @Nullable Instant at,
        @Nullable RightShowView rightShow) {

    static CheckInView of(CheckInApi.CheckIn checkIn) {
        return new CheckInView(
                checkIn.result(),
                checkIn.ticketId(),
                checkIn.tier(),
                SeatView.of(checkIn.seat()),
                AttendeeView.of(checkIn.attendee()),
                checkIn.gate(),
                checkIn.at(),
                RightShowView.of(checkIn.rightShow()));
    }

    record SeatView(Id id, String zone, String row, String number) {
        static @Nullable SeatView of(OrderApi.@Nullable SeatPlace place) {
            return place == null ? null : new SeatView(place.id(), place.zone(), place.row(), place.number());
        }
    }

    /** @param document its number, all but the ends covered */
    record AttendeeView(String name, DocumentType documentType, String document) {
        static @Nullable AttendeeView of(OrderApi.@Nullable TicketAttendee attendee) {
            return attendee == null
                    ? null
                    : new AttendeeView(attendee.name(), attendee.documentType(), attendee.document());
        }
    }

    record RightShowView(Id showId, String title, Instant startsAt) {
        static @Nullable RightShowView of(CheckInApi.@Nullable RightShow show) {
            return show == null ? null : new RightShowView(show.showId(), show.title(), show.startsAt());
        }
    }
}
