package org.fengyun.ticketing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.fengyun.ticketing.MapperTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class PlanMapperTest extends MapperTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @Autowired
    PlanMapper plans;

    @Autowired
    KeptFiles files;

    long organizer;

    @BeforeEach
    void anOrganizer() {
        organizer = rows.newId();
    }

    @Test
    void aPlanIsKeptByteByByte() {
        var file = new byte[20 * MEBIBYTE];
        new Random(1).nextBytes(file);
        var id = aPlan();
        files.keep(id, file);

        assertThat(files.find(id, organizer)).contains(file);
        assertThat(plans.pieces(id, organizer)).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1})
    void aFileIsKeptWhole(int size) {
        var file = new byte[size];
        file[size - 1] = 7;
        var id = aPlan();
        files.keep(id, file);

        assertThat(files.find(id, organizer)).contains(file);
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
        files.keep(id, new byte[] {1});
        assertThat(files.find(id, stranger)).isEmpty();
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
        plans.add(id, organizer, "体育馆", null, null, 20_000, "[{\"name\":\"池座\"}]", clock.instant());
        return id;
    }
}
