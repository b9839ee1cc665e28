package org.fengyun.ticketing.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.RefundStep;
import org.fengyun.ticketing.event.RefundTermsMapper.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class RefundTermsMapperTest extends MapperTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00.001Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00.002Z");

    @Autowired
    RefundTermsMapper terms;

    @Autowired
    RefundTerms all;

    long event;

    @BeforeEach
    void anEvent() {
        event = rows.newId();
    }

    @Test
    void whatHeldAtAMomentIsFound() {
        terms.add(event, 1, MARCH, "[]");
        terms.add(event, 2, APRIL, "[1]");

        assertThat(terms.at(event, MARCH.minusMillis(1))).isEmpty();
        assertThat(terms.at(event, MARCH)).contains(new Terms(1, MARCH, "[]"));
        assertThat(terms.at(event, APRIL.minusMillis(1))).contains(new Terms(1, MARCH, "[]"));
        assertThat(terms.at(event, APRIL)).contains(new Terms(2, APRIL, "[1]"));
        assertThat(terms.latest(event)).contains(new Terms(2, APRIL, "[1]"));
        assertThat(terms.latest(rows.newId())).isEmpty();
    }

    @Test
    void aVersionIsNotOverwritten() {
        terms.add(event, 1, MARCH, "[]");

        assertThatThrownBy(() -> terms.add(event, 1, APRIL, "[1]")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void onlyWhatChangesIsAnnouncedAnew() {
        var steps = new RefundSteps(List.of(new RefundStep(168, 100), new RefundStep(24, 80)));
        all.announce(event, steps);
        all.announce(event, steps);
        assertThat(terms.latest(event).map(Terms::version)).contains(1);

        all.announce(event, RefundSteps.NONE);
        assertThat(terms.latest(event).map(Terms::version)).contains(2);
        assertThat(all.now(event)).isEqualTo(RefundSteps.NONE);
        assertThat(all.now(rows.newId())).isEqualTo(RefundSteps.NONE);
    }
}
