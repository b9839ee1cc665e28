package org.fengyun.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Schedule SCHEDULE = new Schedule(
            EnumSet.allOf(Contender.class), List.of(64, 256), 5, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    @Test
    void everyRoundHasEveryHeat() {
        assertThat(IntStream.range(0, 5))
                .allSatisfy(round -> assertThat(SCHEDULE.heats(round))
                        .containsExactlyInAnyOrderElementsOf(SCHEDULE.heats(0))
                        .hasSize(10));
    }

    @Test
    void everyRoundBeginsWithAnotherContender() {
        assertThat(IntStream.range(0, 5)
                        .mapToObj(round -> SCHEDULE.heats(round).getFirst().contender()))
                .doesNotHaveDuplicates();
    }
}
