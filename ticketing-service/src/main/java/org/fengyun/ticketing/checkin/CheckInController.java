package org.fengyun.ticketing.checkin;

import java.util.List;
import org.fengyun.ticketing.client.CheckInApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.code.TicketKeys;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.organizer.Organizers;
import org.fengyun.ticketing.show.Shows;
import org.fengyun.ticketing.web.Problems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckInController implements CheckInApi {
    private final Gate gate;
    private final Shows shows;
    private final Organizers organizers;
    private final TicketKeys keys;

    CheckInController(Gate gate, Shows shows, Organizers organizers, TicketKeys keys) {
        this.gate = gate;
        this.shows = shows;
        this.organizers = organizers;
        this.keys = keys;
    }

    @Override
    public CheckIn checkIn(Id organizerId, Id showId, Scan scan) {
        shows.get(organizerId.value(), showId.value());
        new Findings()
                .visible("scanId", scan.scanId(), 64)
                .text("gate", scan.gate(), 1, 50)
                .text("code", scan.code(), 1, 1_000)
                .refuse();
        try {
            return gate.admit(showId.value(), scan);
        } catch (DuplicateKeyException _) {
            // the same scan id admits another ticket at this very moment
            throw new ScanIdReused();
        }
    }

    @Override
    public List<TicketKey> ticketKeys(Id organizerId) {
        organizers.get(organizerId.value());
        return keys.publicKeys().stream()
                .map(key -> new TicketKey(key.id(), key.publicKey()))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail handle(ScanIdReused refused) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "scan-id-reused", refused.getMessage());
    }
}
