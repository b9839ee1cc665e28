package org.fengyun.ticketing.checkin;

import java.time.Instant;
import java.util.Objects;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.jspecify.annotations.Nullable;

/**
 * A scan that was decided.
 *
 * @param id grows with time
 * @param result UNDONE where it admitted and that was taken back
 * @param conflict whether the holder went in though refused
 * @param ticketShowId what the code said, as the ticket; null where it was none of ours
 * @param namedGate the gate and the time that the answer speaks of
 */
record Scan(
        long showId,
        String scanId,
        long id,
        @Nullable String device,
        String gate,
        Instant scannedAt,
        Instant receivedAt,
        Result result,
        boolean conflict,
        @Nullable Long ticketShowId,
        @Nullable Long ticketId,
        @Nullable String namedGate,
        @Nullable Instant namedAt) {

    /** Whether this presents the same ticket: then it is the same scan. */
    boolean isOf(Attempt attempt) {
        var named = attempt.named();
        return Objects.equals(ticketShowId, named.map(Attempt.Named::showId).orElse(null))
                && Objects.equals(ticketId, named.map(Attempt.Named::ticketId).orElse(null));
    }
}
