package org.fengyun.ticketing.ticket;

import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.client.TicketApi;
import org.fengyun.ticketing.code.TicketCodes;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TicketController implements TicketApi {
    private final TicketViewMapper tickets;
    private final TicketCodes codes;
    private final AttendeeChanges changes;

    TicketController(TicketViewMapper tickets, TicketCodes codes, AttendeeChanges changes) {
        this.tickets = tickets;
        this.codes = codes;
        this.changes = changes;
    }

    @Override
    public Page<Ticket> tickets(Id buyerId, @Nullable String cursor) {
        var rows = tickets.before(buyerId.value(), Paging.before(cursor), Paging.LIMIT).stream()
                .map(TicketRow::onTheWire)
                .toList();
        return Paging.page(rows, ticket -> ticket.id().toString());
    }

    @Override
    public Ticket ticket(Id buyerId, Id ticketId) {
        return tickets.find(buyerId.value(), ticketId.value())
                .map(TicketRow::onTheWire)
                .orElseThrow(TicketProblem.NoSuchTicket::new);
    }

    @Override
    public Code code(Id buyerId, Id ticketId) {
        var ticket = ticket(buyerId, ticketId);
        if (ticket.status() != TicketStatus.VALID) {
            throw new TicketProblem.NotValid();
        }
        var shown = codes.sign(ticket.showId().value(), ticket.id().value());
        return new Code(shown.code(), shown.refreshAfter());
    }

    @Override
    public Ticket changeAttendee(Id buyerId, Id ticketId, AttendeeChange change) {
        new Findings().present("attendeeId", change.attendeeId()).refuse();
        var ticket = ticket(buyerId, ticketId);
        changes.change(
                buyerId.value(),
                ticket.showId().value(),
                ticketId.value(),
                change.attendeeId().value());
        return ticket(buyerId, ticketId);
    }

    @ExceptionHandler
    ProblemDetail handle(TicketProblem problem) {
        return switch (problem) {
            case TicketProblem.NoSuchTicket _ -> Problems.of(HttpStatus.NOT_FOUND, "not-found", problem.getMessage());
            case TicketProblem.NotValid _ -> Problems.of(HttpStatus.CONFLICT, "ticket-not-valid", problem.getMessage());
            case TicketProblem.AttendeeFixed _ ->
                Problems.of(HttpStatus.CONFLICT, "attendee-fixed", problem.getMessage());
            case TicketProblem.DocumentHasTicket _ ->
                Problems.of(HttpStatus.CONFLICT, "already-has-ticket", problem.getMessage());
        };
    }
}
