package org.fengyun.demo.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengyun.demo.seed.Event.Show;
import org.fengyun.demo.seed.Production.Sale;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-10T04:05:06.789Z");

    private final List<Show> shows = new ArrayList<>();

    @Test
    void aNewEventGetsItsShowsInTheEveningOfItsDays() {
        var drafts = missing(Sale.OPEN, NOW);
        // Beijing time 19:30 on Saturday and Sunday, three weeks from now at the earliest.
        assertThat(drafts.stream().map(ShowDraft::startsAt))
                .containsExactly(Instant.parse("2026-04-04T11:30:00Z"), Instant.parse("2026-04-05T11:30:00Z"));
        assertThat(drafts).allSatisfy(show -> assertThat(show.saleOpensAt()).isBefore(NOW));
    }

    @Test
    void nothingIsMissingAfterwards() {
        missing(Sale.OPEN, NOW).forEach(this::make);
        assertThat(missing(Sale.OPEN, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void whatACrashLeftOutIsMadeAsItWouldHaveBeen() {
        var drafts = missing(Sale.OPEN, NOW);
        make(drafts.getFirst());
        assertThat(missing(Sale.OPEN, NOW.plusSeconds(60))).containsExactly(drafts.getLast());
    }

    @Test
    void showsThatHavePassedAreFollowedByNewOnes() {
        missing(Sale.OPEN, NOW).forEach(this::make);
        var later = NOW.plus(Duration.ofDays(40));
        assertThat(missing(Sale.OPEN, later))
                .hasSize(2)
                .allSatisfy(show -> assertThat(show.startsAt()).isAfter(later));
    }

    @Test
    void whatOpensSoonOpensInTenMinutes() {
        assertThat(missing(Sale.OPENS_SOON, NOW))
                .hasSize(2)
                .allSatisfy(show -> assertThat(show.saleOpensAt()).isEqualTo(Instant.parse("2026-03-10T04:15:06Z")));
    }

    @Test
    void oneMoreShowOpensSoonOnceAllHaveOpened() {
        missing(Sale.OPENS_SOON, NOW).forEach(this::make);
        assertThat(missing(Sale.OPENS_SOON, NOW.plusSeconds(300))).isEmpty();
        var starts = shows.stream().map(Show::startsAt).toList();
        assertThat(missing(Sale.OPENS_SOON, NOW.plusSeconds(700)))
                .hasSize(1)
                .allSatisfy(show -> assertThat(starts).doesNotContain(show.startsAt()));
    }

    private List<ShowDraft> missing(Sale sale, Instant now) {
        var star = Programme.load().productions().getFirst();
        var production = new Production(
                star.event(),
                star.poster(),
                star.lettering(),
                star.calendar(),
                sale,
                star.hall(),
                star.limitPerBuyer(),
                star.realName(),
                star.tiers());
        return Schedule.missing(production, new Event("1", "title", null, "DRAFT", shows), "2", now);
    }

    private void make(ShowDraft draft) {
        var id = Integer.toString(shows.size() + 10);
        shows.add(new Show(id, draft.startsAt(), draft.saleOpensAt(), draft.limitPerBuyer(), List.of()));
    }
}
