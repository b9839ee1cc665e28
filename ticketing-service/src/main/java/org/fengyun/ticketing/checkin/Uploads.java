package org.fengyun.ticketing.checkin;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.OfflineGateApi.Answer;
import org.fengyun.ticketing.client.OfflineGateApi.OfflineScan;
import org.fengyun.ticketing.client.OfflineGateApi.Upload;
import org.fengyun.ticketing.client.OfflineGateApi.Uploaded;
import org.fengyun.ticketing.code.Reading;
import org.fengyun.ticketing.code.TicketCodes;
import org.fengyun.ticketing.show.Show;
import org.springframework.stereotype.Component;

/**
 * Takes what scanners let in while they were offline. Each scan is a transaction of its own, so an upload that breaks off
 * is simply sent again.
 */
@Component
class Uploads {
    /** Clocks of scanners differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Doors that open early are no reason to lose who came in; a clock that was never set is. */
    private static final Duration BEFORE_THE_DOORS = Duration.ofDays(1);

    private final Gate gate;
    private final Answers answers;
    private final TicketCodes codes;
    private final Clock clock;

    Uploads(Gate gate, Answers answers, TicketCodes codes, Clock clock) {
        this.gate = gate;
        this.answers = answers;
        this.codes = codes;
        this.clock = clock;
    }

    /** Of two scans of a ticket in one upload the earlier admits, wherever they stand. */
    Uploaded take(Show show, Upload upload) {
        UploadCheck.check(upload);
        var answered = new HashMap<OfflineScan, CheckIn>();
        upload.scans().stream()
                .sorted(comparing(OfflineScan::scannedAt))
                .forEach(scan -> answered.computeIfAbsent(scan, _ -> take(show, upload.device(), scan)));
        return new Uploaded(upload.scans().stream()
                .map(scan -> new Answer(scan.scanId(), Objects.requireNonNull(answered.get(scan))))
                .toList());
    }

    private CheckIn take(Show show, String device, OfflineScan scan) {
        var at = scan.scannedAt().truncatedTo(MILLIS);
        if (!isPossible(show, at)) {
            return Answers.bare(Result.CLOCK_WRONG);
        }
        try {
            var attempt = new Attempt(scan.scanId(), device, scan.gate(), at, reading(show, scan, at));
            return answers.of(show, gate.pass(show, attempt));
        } catch (CheckInProblem.ScanIdReused _) {
            return Answers.bare(Result.SCAN_ID_REUSED);
        }
    }

    private boolean isPossible(Show show, Instant at) {
        var opens = Objects.requireNonNullElse(show.doorsOpenAt(), show.startsAt());
        return !at.isBefore(opens.minus(BEFORE_THE_DOORS))
                && !at.isAfter(clock.instant().plus(AHEAD));
    }

    private Reading reading(Show show, OfflineScan scan, Instant at) {
        return scan.code() != null
                ? codes.read(scan.code(), at)
                : new Reading.Valid(
                        show.id().value(),
                        Objects.requireNonNull(scan.ticketId()).value());
    }
}
