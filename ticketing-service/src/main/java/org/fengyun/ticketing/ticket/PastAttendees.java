package org.fengyun.ticketing.ticket;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Takes names and documents off tickets that can admit nobody any more, some time after their show. What is left to do is
 * read from the tickets: it may be broken off anywhere, and done by any number of instances at once.
 */
@Component
class PastAttendees {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SHOWS_AT_ONCE = 100;
    private static final int TICKETS_AT_ONCE = 1_000;

    private final PastAttendeeMapper tickets;
    private final Clock clock;

    PastAttendees(PastAttendeeMapper tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @return how many shows were done: when there are none, nothing is left for now */
    int clear() {
        var shows = tickets.due(clock.instant().minus(KEPT), SHOWS_AT_ONCE);
        shows.forEach(this::clear);
        return shows.size();
    }

    private void clear(long showId) {
        var now = clock.instant();
        int cleared;
        do {
            cleared = tickets.clear(showId, TICKETS_AT_ONCE);
        } while (cleared == TICKETS_AT_ONCE);
        tickets.cleared(showId, now);
    }
}
