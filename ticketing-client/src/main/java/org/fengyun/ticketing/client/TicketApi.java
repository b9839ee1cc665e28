package org.fengyun.ticketing.client;

import java.time.Instant;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

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
     * @param price fen
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
            TicketStatus status,
            @Nullable Instant checkedInAt) {}

    /**
     * @param code upper-case letters and digits, for a QR code in alphanumeric mode
     * @param refreshAfter from when a newer code should be shown
     */
    record Code(String code, Instant refreshAfter) {}
}
