package org.fengyun.ticketing.database;

import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the schema to what this release needs. A change that waits for a table holds up all who come to that table after
 * it: therefore it waits for a second alone ({@link MysqlConnections#migrating}), lets the sale go on, and tries again.
 */
final class Migrations implements FlywayMigrationStrategy {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final Duration pause;
    private final int tries;

    Migrations(Duration pause, int tries) {
        this.pause = pause;
        this.tries = tries;
    }

    @Override
    public void migrate(Flyway flyway) {
        for (var tried = 1; !isMigrated(flyway, tried == tries); tried++) {
            log.warn("somebody uses the table that is to be changed: tried again in {} s", pause.toSeconds());
            pause();
        }
    }

    private static boolean isMigrated(Flyway flyway, boolean last) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException failure) {
            var locked = isLocked(failure);
            if (locked) {
                // its one statement had no effect (docs/decisions/0025): the record that it failed is taken away
                flyway.repair();
            }
            if (last || !locked) {
                throw refusal(failure);
            }
            return false;
        }
    }

    private static boolean isLocked(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == LOCK_WAIT_TIMEOUT) {
                return true;
            }
        }
        return false;
    }

    private static FailureAnalyzedException refusal(FlywayException failure) {
        return new FailureAnalyzedException(
                "The schema was not migrated: " + failure.getMessage(),
                "See \"A migration that failed\" in docs/decisions/0025-migrations.md.",
                failure);
    }

    private void pause() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FailureAnalyzedException("The schema was not migrated: interrupted", "Start it again.");
        }
    }
}
