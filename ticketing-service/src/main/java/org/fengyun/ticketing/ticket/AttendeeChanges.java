package org.fengyun.ticketing.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.attendee.Attendees;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Shows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tickets out to somebody else, by the rule of their show: docs/decisions/0012. */
@Component
class AttendeeChanges {
    private final AttendeeChangeMapper changes;
    private final Attendees attendees;
    private final Shows shows;
    private final Clock clock;

    AttendeeChanges(AttendeeChangeMapper changes, Attendees attendees, Shows shows, Clock clock) {
        this.changes = changes;
        this.attendees = attendees;
        this.shows = shows;
        this.clock = clock;
    }

    /** Nothing happens where the ticket names the attendee already. */
    @Transactional
    void change(long buyerId, long showId, long ticketId, long attendeeId) {
        var ticket = changes.lock(showId, ticketId, buyerId).orElseThrow(TicketProblem.NoSuchTicket::new);
        var from = Optional.ofNullable(ticket.attendeeId())
                .orElseThrow(() -> new TicketProblem.AttendeeFixed("tickets of this show name nobody."));
        if (from == attendeeId) {
            return;
        }
        if (ticket.status() != TicketStatus.VALID) {
            throw new TicketProblem.NotValid();
        }
        requireOpen(showId);
        if (changes.made(showId, ticketId)) {
            throw new TicketProblem.AttendeeFixed("it was changed before, and may be once.");
        }
        change(showId, ticketId, from, own(buyerId, attendeeId));
    }

    private void requireOpen(long showId) {
        var fixedAt = shows.find(showId).map(Show::attendeesFixedAt).orElse(null);
        if (fixedAt == null) {
            throw new TicketProblem.AttendeeFixed("this show does not allow it.");
        }
        if (!clock.instant().isBefore(fixedAt)) {
            throw new TicketProblem.AttendeeFixed("that ended at %s.".formatted(fixedAt));
        }
    }

    private Attendee own(long buyerId, long attendeeId) {
        var chosen = new Chosen(buyerId, attendeeId);
        return Optional.ofNullable(attendees.of(List.of(chosen)).get(chosen))
                .orElseThrow(() -> InvalidInput.of("attendeeId", "must be one of your attendees"));
    }

    private void change(long showId, long ticketId, long from, Attendee to) {
        try {
            if (!changes.change(showId, ticketId, from, to)) {
                throw new IllegalStateException("ticket %d changed though it was locked".formatted(ticketId));
            }
        } catch (DuplicateKeyException _) {
            throw new TicketProblem.DocumentHasTicket();
        }
        changes.record(showId, ticketId, from, to, clock.instant());
    }
}
