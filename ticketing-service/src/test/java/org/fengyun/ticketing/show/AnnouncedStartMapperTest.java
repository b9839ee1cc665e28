package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fengyun.ticketing.MapperTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnnouncedStartMapperTest extends MapperTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00.001Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00.002Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    @Autowired
    AnnouncedStartMapper starts;

    @Test
    void whatWasAnnouncedAtAMomentIsFoundUntilTheLastMove() {
        var show = rows.newId();
        starts.add(show, MARCH, JUNE);
        starts.add(show, APRIL, MAY);
        starts.add(rows.newId(), APRIL.plusSeconds(1), JUNE);

        assertThat(starts.at(show, MARCH)).contains(JUNE);
        assertThat(starts.at(show, MARCH.plusMillis(1))).contains(MAY);
        assertThat(starts.at(show, APRIL)).contains(MAY);
        assertThat(starts.at(show, APRIL.plusMillis(1))).isEmpty();
    }
}
