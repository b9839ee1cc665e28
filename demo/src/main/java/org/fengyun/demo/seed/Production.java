package org.fengyun.demo.seed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.fengyun.demo.poster.Poster;
import org.fengyun.demo.seed.OrganizerDesk.EventDraft;
import org.fengyun.demo.seed.ShowDraft.TierDraft;
import org.jspecify.annotations.Nullable;

/**
 * One event of the programme.
 *
 * @param lettering the title on the poster: two to six characters
 * @param calendar when it plays
 * @param sale what is peculiar about its sale
 * @param realName whether each ticket is made out to somebody; left out: no
 */
record Production(
        EventDraft event,
        Poster poster,
        String lettering,
        Calendar calendar,
        Sale sale,
        Hall hall,
        int limitPerBuyer,
        @Nullable Boolean realName,
        List<TierDraft> tiers) {

    boolean namesAttendees() {
        return Boolean.TRUE.equals(realName);
    }

    enum Sale {
        /** On sale since long ago. */
        OPEN,
        /** After each seeding there is a show of it that opens in ten minutes or less. */
        OPENS_SOON,
        /** Its next show has no ticket left. */
        SOLD_OUT
    }

    /** So many shows to come, at this time of the day on these days of the week, the first after some days. */
    record Calendar(int shows, int firstAfterDays, LocalTime time, List<DayOfWeek> days) {
        private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

        /** All times at which it might play, without end. */
        Stream<Instant> dates(Instant now) {
            var first = LocalDate.ofInstant(now, CHINA).plusDays(firstAfterDays);
            return Stream.iterate(first, day -> day.plusDays(1))
                    .filter(day -> days.contains(day.getDayOfWeek()))
                    .map(day -> day.atTime(time).atZone(CHINA).toInstant());
        }
    }
}
