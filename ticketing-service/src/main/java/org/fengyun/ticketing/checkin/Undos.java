package org.fengyun.ticketing.checkin;

import java.time.Clock;
import org.fengyun.ticketing.client.CheckInApi.Undo;
import org.fengyun.ticketing.client.CheckInApi.Undone;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes admissions back, and remembers who did so and why. */
@Component
class Undos {
    private final UndoMapper undos;
    private final CheckInMapper checkIns;
    private final Stock stock;
    private final Tickets tickets;
    private final Creations creations;
    private final Clock clock;

    Undos(UndoMapper undos, CheckInMapper checkIns, Stock stock, Tickets tickets, Creations creations, Clock clock) {
        this.undos = undos;
        this.checkIns = checkIns;
        this.stock = stock;
        this.tickets = tickets;
        this.creations = creations;
        this.clock = clock;
    }

    /**
     * Makes a used ticket valid again.
     *
     * @throws CheckInProblem.NotAdmitted if it is not used
     * @throws CheckInProblem.ShowCancelled if its show was called off
     */
    @Transactional
    public Undone undo(Show show, long ticketId, IdempotencyKey key, Undo undo) {
        new Findings()
                .text("by", undo.by(), 1, 100)
                .text("reason", undo.reason(), 1, 200)
                .refuse();
        var showId = show.id().value();
        var operation = "undo of ticket %d of show %d".formatted(ticketId, showId);
        var id = creations.once(
                show.organizerId().value(), key, operation, undo, newId -> takeBack(showId, ticketId, newId, undo));
        return undos.get(showId, id);
    }

    private void takeBack(long showId, long ticketId, long id, Undo undo) {
        // a ticket that becomes valid after its show was called off would never be refunded
        var coming = stock.lock(showId).filter(show -> show.status() != EventStatus.CANCELLED);
        if (coming.isEmpty()) {
            throw new CheckInProblem.ShowCancelled();
        }
        var ticket = tickets.lock(showId, ticketId).orElseThrow(CheckInProblem.NoSuchTicket::new);
        if (ticket.status() != TicketStatus.USED || !tickets.move(ticket, TicketStatus.VALID)) {
            throw new CheckInProblem.NotAdmitted();
        }
        var admission = checkIns.ofTicket(showId, ticketId).orElseThrow();
        if (!checkIns.remove(showId, ticketId, admission.scanId())) {
            throw new IllegalStateException("the admission of ticket %d moved under its lock".formatted(ticketId));
        }
        undos.add(showId, id, admission, undo, clock.instant());
    }
}
