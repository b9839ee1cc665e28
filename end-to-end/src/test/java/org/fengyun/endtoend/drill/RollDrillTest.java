package org.fengyun.endtoend.drill;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 3,
        name = "a rolling update from the last release and its rollback, during a sale",
        shows = {
            Promise.REPLACE_WHOLE_VERSIONS,
            Promise.UPGRADE_WITHOUT_HANDWORK,
            Promise.ROLL_BACK_BY_IMAGE,
            Promise.NO_DOWNTIME_UPGRADES
        })
@Order(2)
class RollDrillTest {
    private static final String ROLL = "deploy/compose/roll";

    @Test
    void nobodyNoticesTheUpdateNorTheRollback(Composed system, Figures figures) {
        var version = system.file().version(Composed.CORE);
        system.up(system.lastRelease());
        try {
            roll(system, figures, "update", version);
            roll(system, figures, "rollback", "--back", Composed.LAST_RELEASE);
        } finally {
            system.up();
        }
        system.core().expectInvariants();
    }

    private static void roll(Composed system, Figures figures, String what, String... words) {
        try (var sale = Sale.begin(system)) {
            var begun = Instant.now();
            system.compose().script(ROLL, words);
            var took = Duration.between(begun, Instant.now());
            sale.goesOn();
            sale.expectNothingFailed();
            figures.add("%s in %s: %s".formatted(what, Figures.seconds(took), sale.summary()));
            sale.expectKept();
        }
    }
}
