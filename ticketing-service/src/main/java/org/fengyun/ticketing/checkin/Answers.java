package org.fengyun.ticketing.checkin;

import java.util.Optional;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.RightShow;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.event.Events;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Shows;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a gate says about a scan. */
@Component
class Answers {
    private final Tickets tickets;
    private final CheckInMapper checkIns;
    private final Shows shows;
    private final Events events;

    Answers(Tickets tickets, CheckInMapper checkIns, Shows shows, Events events) {
        this.tickets = tickets;
        this.checkIns = checkIns;
        this.shows = shows;
        this.events = events;
    }

    CheckIn of(Show show, Scan scan) {
        return switch (scan.result()) {
            case ADMITTED, ALREADY_USED, UNDONE, REFUNDED, TOO_EARLY ->
                Optional.ofNullable(scan.ticketId())
                        .flatMap(ticketId -> tickets.find(scan.showId(), ticketId))
                        .map(ticket -> aboutTicket(scan, ticket))
                        .orElseGet(() -> bare(scan.result()));
            case WRONG_SHOW ->
                new CheckIn(Result.WRONG_SHOW, null, null, null, null, null, null, rightShow(show, scan));
            case CODE_INVALID, CODE_STALE, SHOW_CANCELLED, TICKET_NOT_VALID, SCAN_ID_REUSED, CLOCK_WRONG ->
                bare(scan.result());
        };
    }

    static CheckIn bare(Result result) {
        return new CheckIn(result, null, null, null, null, null, null, null);
    }

    private CheckIn aboutTicket(Scan scan, Ticket ticket) {
        return new CheckIn(
                scan.result(),
                new Id(ticket.id()),
                checkIns.tierName(ticket.showId(), ticket.tierId()),
                ticket.place(),
                ticket.attendee(),
                scan.namedGate(),
                scan.namedAt(),
                null);
    }

    /** Of another organizer's show nothing is said. */
    private @Nullable RightShow rightShow(Show here, Scan scan) {
        return Optional.ofNullable(scan.ticketShowId())
                .flatMap(shows::find)
                .filter(other -> other.organizerId().equals(here.organizerId()))
                .map(other -> new RightShow(other.id(), title(other), other.startsAt()))
                .orElse(null);
    }

    private String title(Show show) {
        return events.get(show.organizerId().value(), show.eventId().value()).title();
    }
}
