package org.fengyun.ticketing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a key makes when what it was to make is not committed. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CreationsTest extends MapperTest {
    @Autowired
    Creations creations;

    @Test
    void aKeyWhoseCreationWasRolledBackMakesOneStill() {
        var key = new IdempotencyKey(World.newKey());
        var made = new ArrayList<Long>();
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    creations.once(0, key, "make", "it", made::add);
                    throw new IllegalStateException("it cannot be made");
                }));

        var again = transaction.execute(_ -> creations.once(0, key, "make", "it", made::add));
        assertThat(made).hasSize(2).endsWith(again);
        assertThat(transaction.<Long>execute(_ -> creations.once(0, key, "make", "it", made::add)))
                .isEqualTo(again);
        assertThat(made).hasSize(2);
    }
}
