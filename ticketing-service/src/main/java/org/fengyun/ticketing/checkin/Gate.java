package org.fengyun.ticketing.checkin;

import java.time.Clock;
import org.fengyun.ticketing.checkin.CheckInMapper.Admission;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.code.Reading;
import org.fengyun.ticketing.code.TicketCodes;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Admits each ticket once. */
@Component
class Gate {
    private final CheckInMapper checkIns;
    private final Tickets tickets;
    private final TicketCodes codes;
    private final Clock clock;

    Gate(CheckInMapper checkIns, Tickets tickets, TicketCodes codes, Clock clock) {
        this.checkIns = checkIns;
        this.tickets = tickets;
        this.codes = codes;
        this.clock = clock;
    }

    /** @throws ScanIdReused if the scan id admitted another ticket */
    @Transactional
    public CheckIn admit(long showId, Scan scan) {
        return switch (codes.read(scan.code())) {
            case Reading.Invalid _ -> refused(Result.CODE_INVALID);
            case Reading.Valid(var show, var _) when show != showId -> refused(Result.WRONG_SHOW);
            case Reading.Stale(var show, var _) when show != showId -> refused(Result.WRONG_SHOW);
            case Reading.Valid(var _, var ticketId) -> admit(showId, ticketId, scan);
            // a scan that admitted and comes again has its answer, however old the code is by then
            case Reading.Stale(var _, var ticketId) -> again(showId, ticketId, scan);
        };
    }

    private CheckIn admit(long showId, long ticketId, Scan scan) {
        var ticket = tickets.find(showId, ticketId);
        if (ticket.isEmpty()) {
            return refused(Result.TICKET_NOT_VALID);
        }
        requireUnused(showId, ticketId, scan.scanId());
        if (ticket.get().status() == TicketStatus.VALID && tickets.move(ticket.get(), TicketStatus.USED)) {
            checkIns.add(showId, ticketId, scan.scanId(), scan.gate(), clock.instant());
        }
        return checkIns.ofTicket(showId, ticketId)
                .map(admission -> answer(ticket.get(), admission, scan))
                .orElseGet(() -> refused(Result.TICKET_NOT_VALID));
    }

    private CheckIn again(long showId, long ticketId, Scan scan) {
        var admission = checkIns.ofTicket(showId, ticketId)
                .filter(earlier -> earlier.scanId().equals(scan.scanId()));
        return admission
                .flatMap(earlier -> tickets.find(showId, ticketId).map(ticket -> answer(ticket, earlier, scan)))
                .orElseGet(() -> refused(Result.CODE_STALE));
    }

    private void requireUnused(long showId, long ticketId, String scanId) {
        var other = checkIns.ofScan(showId, scanId).filter(admission -> admission.ticketId() != ticketId);
        if (other.isPresent()) {
            throw new ScanIdReused();
        }
    }

    private CheckIn answer(Ticket ticket, Admission admission, Scan scan) {
        var result = admission.scanId().equals(scan.scanId()) ? Result.ADMITTED : Result.ALREADY_USED;
        return new CheckIn(
                result,
                new Id(ticket.id()),
                checkIns.tierName(ticket.showId(), ticket.tierId()),
                ticket.place(),
                admission.gate(),
                admission.checkedInAt());
    }

    private static CheckIn refused(Result result) {
        return new CheckIn(result, null, null, null, null, null);
    }
}
