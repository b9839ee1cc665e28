package org.fengyun.ticketing.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides each scan once, under the lock of its ticket, and keeps what was decided. */
@Component
class Turnstile {
    private final ScanMapper scans;
    private final CheckInMapper checkIns;
    private final Tickets tickets;
    private final Ids ids;
    private final Clock clock;

    Turnstile(ScanMapper scans, CheckInMapper checkIns, Tickets tickets, Ids ids, Clock clock) {
        this.scans = scans;
        this.checkIns = checkIns;
        this.tickets = tickets;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws CheckInProblem.ScanIdReused if the scan id came with another ticket */
    @Transactional
    public Scan decide(Show show, Attempt attempt) {
        var showId = show.id().value();
        var earlier = scans.find(showId, attempt.scanId());
        if (earlier.isPresent()) {
            return earlier.filter(scan -> scan.isOf(attempt)).orElseThrow(CheckInProblem.ScanIdReused::new);
        }
        var ticket = attempt.named()
                .filter(named -> named.showId() == showId)
                .flatMap(named -> tickets.lock(showId, named.ticketId()));
        var result = Admittance.of(show, attempt, ticket.map(Ticket::status));
        if (result == Result.ADMITTED) {
            admit(ticket.orElseThrow(), attempt);
        }
        var scan = record(attempt, show, result, spokenOf(show, ticket, result));
        scans.add(scan);
        return scan;
    }

    private void admit(Ticket ticket, Attempt attempt) {
        if (!tickets.move(ticket, TicketStatus.USED)) {
            throw new IllegalStateException("ticket %d moved under its lock".formatted(ticket.id()));
        }
        checkIns.add(ticket.showId(), ticket.id(), attempt.scanId(), attempt.gate(), admittedAt(attempt));
    }

    /** Nobody comes in after they are reported to be in, whatever the clock of the scanner says. */
    private Instant admittedAt(Attempt attempt) {
        var now = clock.instant();
        return attempt.at().isAfter(now) ? now : attempt.at();
    }

    private SpokenOf spokenOf(Show show, Optional<Ticket> ticket, Result result) {
        return switch (result) {
            case ADMITTED, ALREADY_USED ->
                ticket.flatMap(used -> checkIns.ofTicket(used.showId(), used.id()))
                        .map(admission -> new SpokenOf(admission.gate(), admission.checkedInAt()))
                        .orElse(SpokenOf.NOTHING);
            case REFUNDED ->
                ticket.flatMap(refunded -> checkIns.refundedAt(refunded.showId(), refunded.id()))
                        .map(at -> new SpokenOf(null, at))
                        .orElse(SpokenOf.NOTHING);
            case TOO_EARLY -> new SpokenOf(null, show.doorsOpenAt());
            case UNDONE,
                    CODE_INVALID,
                    CODE_STALE,
                    WRONG_SHOW,
                    SHOW_CANCELLED,
                    TICKET_NOT_VALID,
                    SCAN_ID_REUSED,
                    CLOCK_WRONG -> SpokenOf.NOTHING;
        };
    }

    private Scan record(Attempt attempt, Show show, Result result, SpokenOf spokenOf) {
        var named = attempt.named();
        return new Scan(
                show.id().value(),
                attempt.scanId(),
                ids.next(),
                attempt.device(),
                attempt.gate(),
                attempt.at(),
                clock.instant(),
                result,
                attempt.offline() && result != Result.ADMITTED,
                named.map(Attempt.Named::showId).orElse(null),
                named.map(Attempt.Named::ticketId).orElse(null),
                spokenOf.gate(),
                spokenOf.at());
    }

    private record SpokenOf(@Nullable String gate, @Nullable Instant at) {
        static final SpokenOf NOTHING = new SpokenOf(null, null);
    }
}
