package org.fengyun.miniprogram.ticket;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fengyun.miniprogram.identity.Buyer;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.TicketApi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/tickets")
@Tag(name = "tickets", description = "A buyer's own e-tickets; another's answer 404")
@SecurityRequirement(name = "token")
class TicketController {
    private final TicketApi tickets;

    TicketController(TicketApi tickets) {
        this.tickets = tickets;
    }

    record TicketsView(List<TicketView> items, @Nullable String next) {}

    /**
     * @param price fen
     * @param attendee who enters, where the show has real names
     * @param checkedInAt when the holder was admitted
     */
    record TicketView(
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
            @Nullable TicketSeatView seat,
            @Nullable TicketAttendeeView attendee,
            TicketStatus status,
            @Nullable Instant checkedInAt) {}

    /** @param document its number with all but the ends hidden */
    record TicketAttendeeView(String name, DocumentType documentType, String document) {}

    /** @param attendeeId one of the buyer's own */
    record AttendeeChange(
            @NotNull(message = "is missing: send the id of one of your attendees")
            Id attendeeId) {}

    record TicketSeatView(Id id, String zone, String row, String number) {}

    /**
     * @param code for a QR code in alphanumeric mode
     * @param refreshAfter from when a newer code should be shown
     */
    record CodeView(String code, Instant refreshAfter) {}

    @GetMapping
    @Operation(summary = "The buyer's e-tickets, the newest first")
    TicketsView tickets(
            Buyer buyer,
            @RequestParam(required = false) @Nullable @Size(max = 300, message = "is not a cursor: send next")
                    String cursor) {
        var page = tickets.tickets(buyer.id(), cursor);
        return new TicketsView(page.items().stream().map(TicketController::view).toList(), page.next());
    }

    @GetMapping("/{ticketId}")
    @Operation(summary = "One e-ticket")
    TicketView ticket(Buyer buyer, @PathVariable Id ticketId) {
        return view(tickets.ticket(buyer.id(), ticketId));
    }

    @GetMapping("/{ticketId}/code")
    @Operation(summary = "The code to show at the gate now")
    CodeView code(Buyer buyer, @PathVariable Id ticketId) {
        var code = tickets.code(buyer.id(), ticketId);
        return new CodeView(code.code(), code.refreshAfter());
    }

    @PostMapping("/{ticketId}/attendee")
    @Operation(summary = "Make the ticket out to another attendee: once, where the show allows it; its codes stay good")
    TicketView changeAttendee(Buyer buyer, @PathVariable Id ticketId, @Valid @RequestBody AttendeeChange change) {
        return view(tickets.changeAttendee(buyer.id(), ticketId, new TicketApi.AttendeeChange(change.attendeeId())));
    }

    private static TicketView view(TicketApi.Ticket ticket) {
        return new TicketView(
                ticket.id(),
                ticket.orderId(),
                ticket.showId(),
                ticket.eventId(),
                ticket.title(),
                ticket.city(),
                ticket.venue(),
                ticket.startsAt(),
                ticket.tier(),
                ticket.price(),
                view(ticket.seat()),
                view(ticket.attendee()),
                ticket.status(),
                ticket.checkedInAt());
    }

    private static @Nullable TicketSeatView view(OrderApi.@Nullable SeatPlace seat) {
        return seat == null ? null : new TicketSeatView(seat.id(), seat.zone(), seat.row(), seat.number());
    }

    private static @Nullable TicketAttendeeView view(OrderApi.@Nullable TicketAttendee attendee) {
        return attendee == null
                ? null
                : new TicketAttendeeView(attendee.name(), attendee.documentType(), attendee.document());
    }
}
