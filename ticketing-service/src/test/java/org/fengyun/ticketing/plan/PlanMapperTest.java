package org.fengyun.ticketing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.MapperTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanMapperTest extends MapperTest {
    /** A good deal more than one packet of the protocol has. */
    private static final byte[] DOCUMENT = PlanFiles.withSeats(20_000);

    @Autowired
    PlanMapper plans;

    long organizer;

    @BeforeEach
    void anOrganizer() {
        organizer = rows.newId();
    }

    @Test
    void aPlanIsKeptByteByByte() {
        var id = aPlan();

        assertThat(plans.document(id, organizer).orElseThrow().document()).isEqualTo(DOCUMENT);
    }

    @Test
    void whatIsWrittenIsReadInShort() {
        var id = aPlan();

        assertThat(plans.find(id, organizer)).hasValueSatisfying(summary -> {
            assertThat(summary.id().value()).isEqualTo(id);
            assertThat(summary.name()).isEqualTo("体育馆");
            assertThat(summary.seats()).isEqualTo(20_000);
            assertThat(summary.categories()).contains("池座");
        });
    }

    @Test
    void anotherOrganizersPlanIsNotThere() {
        var id = aPlan();
        var stranger = rows.newId();

        assertThat(plans.find(id, stranger)).isEmpty();
        assertThat(plans.document(id, stranger)).isEmpty();
        assertThat(plans.before(stranger, Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    void theNewestComeFirstUpToWhereThePageBeforeEnded() {
        var first = aPlan();
        var second = aPlan();

        assertThat(plans.before(organizer, Long.MAX_VALUE, 1))
                .extracting(plan -> plan.id().value())
                .containsExactly(second);
        assertThat(plans.before(organizer, second, 9))
                .extracting(plan -> plan.id().value())
                .containsExactly(first);
    }

    private long aPlan() {
        var id = rows.newId();
        plans.add(id, organizer, "体育馆", null, null, 20_000, "[{\"name\":\"池座\"}]", DOCUMENT, clock.instant());
        return id;
    }
}
