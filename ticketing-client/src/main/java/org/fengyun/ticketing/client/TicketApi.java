package org.fengyun.ticketing.client;

import java.time.Instant;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A buyer's e-tickets: those that were paid for, whatever became of them. Another buyer's answers 404. */
@HttpExchange("/internal/buyers/{buyerId}/tickets")
public interface TicketApi {

    /** The newest first. */
    @GetExchange
    Page<Ticket> tickets(@PathVariable Id buyerId, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{ticketId}")
    Ticket ticket(@PathVariable Id buyerId, @PathVariable Id ticketId);

    /** The code to show at the gate now. 409 {@code ticket-not-valid} unless the ticket is valid. */
    @GetExchange("/{ticketId}/code")
    Code code(@PathVariable Id buyerId, @PathVariable Id ticketId);

    /**
     * Makes the ticket out to another of the buyer's attendees: once, while it is valid, and before the show fixes its
     * attendees. Named again, the attendee that it has changes nothing. Its codes stay good. 409 {@code attendee-fixed} where
     * the ticket names nobody, was changed before or is too late to change, {@code ticket-not-valid}, or {@code
     * already-has-ticket} where another live ticket of the show has the document.
     */
    @PostExchange("/{ticketId}/attendee")
    Ticket changeAttendee(@PathVariable Id buyerId, @PathVariable Id ticketId, @RequestBody AttendeeChange change);

    record AttendeeChange(Id attendeeId) {}

    /**
     * @param price fen
     * @param attendee who enters, where the show has real names
     * @param checkedInAt when the holder was admitted
     */
    record Ticket(
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
            @Nullable SeatPlace seat,
            @Nullable TicketAttendee attendee,
            TicketStatus status,
            @Nullable Instant checkedInAt) {}

    /**
     * @param code upper-case letters and digits, for a QR code in alphanumeric mode
     * @param refreshAfter from when a newer code should be shown
     */
    record Code(String code, Instant refreshAfter) {}
}
