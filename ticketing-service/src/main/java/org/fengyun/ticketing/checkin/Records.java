package org.fengyun.ticketing.checkin;

import java.time.Instant;
import org.fengyun.ticketing.client.CheckInApi.History;
import org.fengyun.ticketing.client.CheckInApi.Summary;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi.Conflict;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the gates did, for whoever watches over them. */
@Component
class Records {
    private final CheckInMapper checkIns;
    private final ScanMapper scans;
    private final UndoMapper undos;
    private final Tickets tickets;

    Records(CheckInMapper checkIns, ScanMapper scans, UndoMapper undos, Tickets tickets) {
        this.checkIns = checkIns;
        this.scans = scans;
        this.undos = undos;
        this.tickets = tickets;
    }

    /** One snapshot, so that the gates add up to what is used. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Summary summary(Show show, Instant since) {
        var showId = show.id().value();
        var counts = checkIns.counts(showId, since);
        return new Summary(counts.valid(), counts.used(), counts.recent(), counts.conflicts(), checkIns.gates(showId));
    }

    /** @throws CheckInProblem.NoSuchTicket if the show has none of this id */
    History history(Show show, Id ticketId) {
        var ticket = tickets.find(show.id().value(), ticketId.value()).orElseThrow(CheckInProblem.NoSuchTicket::new);
        return new History(
                ticketId, scans.ofTicket(ticket.showId(), ticket.id()), undos.ofTicket(ticket.showId(), ticket.id()));
    }

    Page<Conflict> conflicts(Show show, @Nullable String cursor) {
        var rows = scans.conflicts(show.id().value(), Paging.before(cursor), Paging.LIMIT).stream()
                .map(ConflictRow::onTheWire)
                .toList();
        return Paging.page(rows, conflict -> conflict.id().toString());
    }
}
