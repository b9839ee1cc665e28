package org.fengyun.ticketing.holdback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.holdback.HoldBackMapper.Row;
import org.fengyun.ticketing.holdback.HoldBackMapper.SeatRow;
import org.fengyun.ticketing.holdback.HoldBackMapper.TierRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldBackMapperTest extends MapperTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123Z");

    @Autowired
    HoldBackMapper holdBacks;

    long show;
    long tier;

    @BeforeEach
    void aShow() {
        show = rows.newId();
        tier = rows.aTier(show).with("position", 1).plant();
    }

    @Test
    void aHoldBackIsReadAsItWasWritten() {
        holdBacks.add(show, 5, "导演席 🎭", NOW);

        assertThat(holdBacks.find(show, 5)).contains(new Row(new Id(5), "导演席 🎭", NOW));
        assertThat(holdBacks.find(show, 6)).isEmpty();
        assertThat(holdBacks.find(rows.newId(), 5)).isEmpty();
    }

    @Test
    void theNewestComeFirstUpToWhereThePageBeforeEnded() {
        List.of(5L, 6L, 7L).forEach(id -> holdBacks.add(show, id, "reason", NOW));
        holdBacks.add(rows.newId(), 8, "reason", NOW);

        assertThat(ids(holdBacks.before(show, Long.MAX_VALUE, 2))).containsExactly(7L, 6L);
        assertThat(ids(holdBacks.before(show, 6, 2))).containsExactly(5L);
    }

    @Test
    void tiersComeInTheOrderOfTheShow() {
        var first = rows.aTier(show).with("position", 0).plant();
        holdBacks.addTier(show, 5, tier, 3);
        holdBacks.addTier(show, 5, first, 4);
        holdBacks.addTier(show, 6, tier, 9);
        holdBacks.addTier(rows.newId(), 5, tier, 9);

        assertThat(holdBacks.tiers(show, List.of(5L)))
                .containsExactly(new TierRow(5, new Id(first), 4, 4), new TierRow(5, new Id(tier), 3, 3));
    }

    @Test
    void noMoreIsReleasedThanIsHeld() {
        holdBacks.addTier(show, 5, tier, 3);
        holdBacks.addTier(show, 6, tier, 3);

        assertThat(holdBacks.release(show, 5, tier, 2)).isTrue();
        assertThat(holdBacks.release(show, 5, tier, 2)).isFalse();
        assertThat(holdBacks.release(show, 5, tier, 1)).isTrue();
        assertThat(holdBacks.release(rows.newId(), 5, tier, 0)).isFalse();

        assertThat(holdBacks.tiers(show, List.of(5L, 6L)))
                .containsExactlyInAnyOrder(new TierRow(5, new Id(tier), 3, 0), new TierRow(6, new Id(tier), 3, 3));
    }

    @Test
    void theSeatsThatAreStillHeldComeInTheOrderOfThePlan() {
        rows.aZone(show).plant();
        var last = rows.aSeat(show, tier)
                .with("position", 7)
                .with("hold_back_id", 5)
                .plant();
        var first = rows.aSeat(show, tier)
                .with("position", 6)
                .with("hold_back_id", 5)
                .plant();
        rows.aSeat(show, tier).with("position", 8).with("hold_back_id", 6).plant();
        rows.aSeat(show, tier).with("position", 9).plant();

        assertThat(holdBacks.seats(show, List.of(5L)))
                .containsExactly(
                        new SeatRow(5, new Id(first), new Id(tier), "一层", "1排", "1"),
                        new SeatRow(5, new Id(last), new Id(tier), "一层", "1排", "1"));
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(row -> row.id().value()).toList();
    }
}
