package org.fengyun.ticketing.checkin;

import java.time.Instant;
import java.util.Optional;
import org.fengyun.ticketing.code.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a gate, before it is decided.
 *
 * @param device which scanner was offline and let the holder in, or null
 * @param at when, by the clock of the scanner where it was offline
 */
record Attempt(String scanId, @Nullable String device, String gate, Instant at, Reading reading) {

    boolean offline() {
        return device != null;
    }

    Optional<Named> named() {
        return switch (reading) {
            case Reading.Valid(var showId, var ticketId) -> Optional.of(new Named(showId, ticketId));
            case Reading.Stale(var showId, var ticketId) -> Optional.of(new Named(showId, ticketId));
            case Reading.Invalid _ -> Optional.empty();
        };
    }

    /** The ticket that was presented, which may be nobody's. */
    record Named(long showId, long ticketId) {}
}
