package org.fengyun.ticketing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.fengyun.localstack.testing.MySqlAccess;
import org.fengyun.localstack.testing.TestServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

@Timeout(120)
class MigrationsTest {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MANY = 1000;
    private static final MySqlAccess SERVER = TestServers.mysql();

    @TempDir
    private Path files;

    private final MysqlConnections mysql = new MysqlConnections(
            new MysqlProperties(SERVER.address(), SERVER.username(), SERVER.password(), SERVER.newDatabase(), 4));

    @BeforeEach
    void aTable() throws IOException {
        file("V1__tier.sql", "create table tier (id int not null primary key)");
        new Migrations(PAUSE, 1).migrate(flyway());
    }

    @Test
    void instancesThatStartAtOnceMigrateOneAfterTheOther() throws Exception {
        for (var version = 2; version < 12; version++) {
            file("V%d__more.sql".formatted(version), "alter table tier add column c%d int null".formatted(version));
        }
        Callable<Boolean> instance = () -> {
            new Migrations(PAUSE, 1).migrate(flyway());
            return true;
        };

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var migrated : instances.invokeAll(List.of(instance, instance, instance))) {
                assertThat(migrated.get()).isTrue();
            }
        }

        assertThat(history()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    }

    @Test
    void aTableThatIsInUseIsLeftToOthersAndChangedWhenItIsFree() throws Exception {
        file("V2__more.sql", "alter table tier add column position int null");

        try (var user = open()) {
            use(user);
            var migrated = CompletableFuture.runAsync(
                    () -> new Migrations(PAUSE, MANY).migrate(flyway()), Thread::startVirtualThread);
            awaitTheChange(migrated);
            for (var customer = 0; customer < 20; customer++) {
                assertThat(number("select count(*) from tier")).isZero();
            }
            user.commit();
            migrated.join();
        }

        assertThat(number("select count(position) from tier")).isZero();
        assertThat(history()).containsExactly("1", "2");
    }

    @Test
    void aTableThatIsNeverFreeIsToldAndTheNextStartTriesAgain() throws Exception {
        file("V2__more.sql", "alter table tier add column position int null");

        try (var user = open()) {
            use(user);
            assertThatExceptionOfType(FailureAnalyzedException.class)
                    .isThrownBy(() -> new Migrations(PAUSE, 2).migrate(flyway()))
                    .withMessageContaining("V2__more.sql")
                    .withMessageContaining("Lock wait timeout");
        }

        new Migrations(PAUSE, 1).migrate(flyway());
        assertThat(history()).containsExactly("1", "2");
    }

    @Test
    void aMigrationThatIsWrongIsToldByItsFileAndNotTriedAgain() throws Exception {
        file("V2__more.sql", "alter table tiers add column position int null");

        assertThatExceptionOfType(FailureAnalyzedException.class)
                .isThrownBy(() -> new Migrations(PAUSE, MANY).migrate(flyway()))
                .withMessageContaining("V2__more.sql");
        assertThatExceptionOfType(FailureAnalyzedException.class)
                .isThrownBy(() -> new Migrations(PAUSE, MANY).migrate(flyway()))
                .withMessageContaining("failed migration to version 2");
    }

    /** What a migration of a newer release made: this one starts beside it. */
    @Test
    void aSchemaThatIsNewerIsLeftAlone() throws Exception {
        var newer = file("V900__more.sql", "alter table tier add column position int null");
        new Migrations(PAUSE, 1).migrate(flyway());
        Files.delete(newer);

        new Migrations(PAUSE, 1).migrate(flyway());

        assertThat(history()).containsExactly("1", "900");
    }

    private Path file(String name, String statement) throws IOException {
        return Files.writeString(files.resolve(name), statement + ";\n");
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(mysql.migrating())
                .locations("filesystem:" + files)
                .load();
    }

    /** As a transaction that reads the table and goes on. */
    private static void use(Connection user) throws SQLException {
        user.setAutoCommit(false);
        try (var statement = user.createStatement()) {
            statement.executeQuery("select * from tier").close();
        }
    }

    private void awaitTheChange(CompletableFuture<Void> migrated) throws SQLException {
        while (!isChanging() && !migrated.isDone()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(migrated).isNotDone();
    }

    private boolean isChanging() throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var running = statement.executeQuery("show full processlist")) {
            while (running.next()) {
                if (connection.getCatalog().equals(running.getString("db"))
                        && String.valueOf(running.getString("Info")).startsWith("alter table")) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<String> history() throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select version from flyway_schema_history where success = 1 order by installed_rank")) {
            var versions = new ArrayList<String>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }

    private int number(String query) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** As the service does: it waits four seconds for a table. */
    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                mysql.url(), mysql.properties(Duration.ofSeconds(2), Duration.ofSeconds(20)));
    }
}
