package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 10,
        name = "the database is lost with its disk, and a backup that was taken during a sale is restored",
        shows = {Promise.AUTOMATE, Promise.FAST_RECOVERY})
@Order(10)
class RestoreDrillTest {
    private static final String DUMP = "end-to-end/target/drill.sql";

    @Test
    void whatTheBackupHasIsThereAndTheMoneySinceIsWhereTheGuideSays(Composed system, Figures figures) {
        system.up();
        var atBackup = AtBackup.of(system);
        var before = takeBackup(system, figures);
        var afterBackup = atBackup.goOn();

        restore(system, figures);

        system.core().expectInvariants();
        assertThat(new Bill(system.database(), before.showId()).orders()).containsAll(before.orders());
        afterBackup.expectWhatTheGuideSaysOfARestore();
        sellOn(system, figures);
    }

    /** @param orders that were acknowledged before the backup began */
    private record Before(String showId, Set<String> orders) {}

    private static Before takeBackup(Composed system, Figures figures) {
        try (var sale = Sale.begin(system)) {
            var before = new Before(sale.showId(), new TreeSet<>(sale.acknowledged()));
            var took = time(() -> system.compose().shell("deploy/backup/dump --compose >" + DUMP));
            figures.add("a backup of %d KiB in %s".formatted(size() / 1024, Figures.seconds(took)));
            sale.goesOn();
            sale.expectNothingFailed();
            figures.add("meanwhile " + sale.summary());
            sale.expectKept();
            return before;
        }
    }

    private static void restore(Composed system, Figures figures) {
        var compose = system.compose();
        compose.call("stop", Composed.BUYERS_EDGE, "admin-service", Composed.CORE);
        compose.call("rm", "--stop", "--force", "mysql");
        Docker.docker("volume", "rm", compose.project() + "_mysql");
        var took = time(() -> {
            compose.call("up", "--detach", "--wait", "--no-deps", "mysql");
            figures.add(compose.shell("deploy/backup/restore --compose " + DUMP));
            compose.container("redis").execute("redis-cli", "FLUSHALL");
            system.up();
        });
        figures.add("a new database has the backup, and all serve, after " + Figures.seconds(took));
    }

    private static void sellOn(Composed system, Figures figures) {
        try (var sale = Sale.begin(system)) {
            sale.expectNothingFailed();
            sale.expectKept();
            figures.add("afterwards " + sale.summary());
        }
    }

    private static Duration time(Runnable act) {
        var begun = Instant.now();
        act.run();
        return Duration.between(begun, Instant.now());
    }

    private static long size() {
        try {
            return Files.size(Docker.PROJECT.resolve(DUMP));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
