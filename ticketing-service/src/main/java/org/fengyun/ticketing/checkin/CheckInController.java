package org.fengyun.ticketing.checkin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fengyun.ticketing.client.CheckInApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.code.TicketCodes;
import org.fengyun.ticketing.code.TicketKeys;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.organizer.Organizers;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Shows;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckInController implements CheckInApi {
    private static final Duration RECENTLY = Duration.ofMinutes(5);

    private final Gate gate;
    private final Answers answers;
    private final Undos undos;
    private final Records records;
    private final Shows shows;
    private final Organizers organizers;
    private final TicketCodes codes;
    private final TicketKeys keys;
    private final Clock clock;

    CheckInController(
            Gate gate,
            Answers answers,
            Undos undos,
            Records records,
            Shows shows,
            Organizers organizers,
            TicketCodes codes,
            TicketKeys keys,
            Clock clock) {
        this.gate = gate;
        this.answers = answers;
        this.undos = undos;
        this.records = records;
        this.shows = shows;
        this.organizers = organizers;
        this.codes = codes;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public CheckIn checkIn(Id organizerId, Id showId, CheckInApi.Scan scan) {
        var show = show(organizerId, showId);
        new Findings()
                .visible("scanId", scan.scanId(), 64)
                .text("gate", scan.gate(), 1, 50)
                .text("code", scan.code(), 1, 1_000)
                .refuse();
        var now = clock.instant();
        var attempt = new Attempt(scan.scanId(), null, scan.gate(), now, codes.read(scan.code(), now));
        return answers.of(show, gate.pass(show, attempt));
    }

    @Override
    public Undone undo(Id organizerId, Id showId, Id ticketId, String idempotencyKey, Undo undo) {
        return undos.undo(show(organizerId, showId), ticketId.value(), new IdempotencyKey(idempotencyKey), undo);
    }

    @Override
    public Summary summary(Id organizerId, Id showId) {
        return records.summary(show(organizerId, showId), clock.instant().minus(RECENTLY));
    }

    @Override
    public History history(Id organizerId, Id showId, Id ticketId) {
        return records.history(show(organizerId, showId), ticketId);
    }

    @Override
    public List<TicketKey> ticketKeys(Id organizerId) {
        organizers.get(organizerId.value());
        return keys.publicKeys().stream()
                .map(key -> new TicketKey(key.id(), key.publicKey()))
                .toList();
    }

    private Show show(Id organizerId, Id showId) {
        return shows.get(organizerId.value(), showId.value());
    }
}
