package org.fengyun.ticketing.show;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When shows were said to start before they were moved: nothing is ever overwritten. */
@Component
public class AnnouncedStarts {
    private final AnnouncedStartMapper starts;
    private final Clock clock;

    AnnouncedStarts(AnnouncedStartMapper starts, Clock clock) {
        this.starts = starts;
        this.clock = clock;
    }

    /** When the show was said to start at this moment. */
    public Instant at(Show show, Instant moment) {
        return starts.at(show.id().value(), moment).orElse(show.startsAt());
    }

    /** Keeps what was announced, if it is to be another start from now on. The show must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void announce(Show show, Instant startsAt) {
        if (!show.startsAt().equals(startsAt)) {
            starts.add(show.id().value(), clock.instant(), show.startsAt());
        }
    }
}
