package org.fengyun.demo.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which shows a production lacks at this moment. */
final class Schedule {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration LONG_BEFORE = Duration.ofDays(60);

    private Schedule() {}

    /** @param planId where the production's hall has seats */
    static List<ShowDraft> missing(Production production, Event event, @Nullable String planId, Instant now) {
        var taken = event.coming(now);
        return production
                .calendar()
                .dates(now)
                .filter(start -> taken.stream().noneMatch(show -> show.startsOn(start)))
                .limit(howMany(production, taken, now))
                .map(start -> draft(production, planId, start, now))
                .toList();
    }

    private static int howMany(Production production, List<Event.Show> coming, Instant now) {
        var lacking = Math.max(0, production.calendar().shows() - coming.size());
        var noneOpensSoon = coming.stream().noneMatch(show -> show.saleOpensAt().isAfter(now));
        return switch (production.sale()) {
            case OPEN, SOLD_OUT -> lacking;
            case OPENS_SOON -> noneOpensSoon ? Math.max(1, lacking) : lacking;
        };
    }

    /** Unless it opens soon, a show depends on its start alone: made again after a crash, it is the same. */
    private static ShowDraft draft(Production production, @Nullable String planId, Instant start, Instant now) {
        var opens = switch (production.sale()) {
            case OPEN, SOLD_OUT -> start.minus(LONG_BEFORE);
            case OPENS_SOON -> now.plus(SOON).truncatedTo(ChronoUnit.SECONDS);
        };
        return new ShowDraft(
                start,
                opens,
                start,
                production.hall().seating(),
                production.namesAttendees(),
                production.limitPerBuyer(),
                planId,
                production.tiers());
    }
}
