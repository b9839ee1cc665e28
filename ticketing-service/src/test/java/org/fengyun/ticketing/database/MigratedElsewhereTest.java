package org.fengyun.ticketing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengyun.localstack.testing.TestServers;
import org.fengyun.ticketing.Polling;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** An instance that may not change the schema, and comes before the job that does. */
@Timeout(180)
@ContextConfiguration(initializers = MigratedElsewhereTest.WithoutRights.class, inheritInitializers = false)
class MigratedElsewhereTest extends TicketingTest {
    /** Of another name than those of tests: MariaDB lets everybody do everything where a name begins with test_. */
    private static final String DATABASE = TestServers.mysql().newDatabase().replaceFirst("test_", "sale_");

    private static final String SELLER = "seller_" + DATABASE.substring(DATABASE.length() - 8);
    private static final String PASSWORD = "password-of-the-seller";

    @Autowired
    World world;

    @Autowired
    DataSource pool;

    @Autowired
    JdbcClient database;

    static class WithoutRights extends Environment {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            makeTheSeller();
            var variables = Map.<String, Object>of(
                    "MYSQL_DATABASE", DATABASE,
                    "MYSQL_USERNAME", SELLER,
                    "MYSQL_PASSWORD", PASSWORD,
                    "SCHEMA_MIGRATION", "never");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new SystemEnvironmentPropertySource("never-systemEnvironment", variables));
        }
    }

    @Test
    void itIsAliveAndNotReadyUntilTheSchemaIsThereAndThenSells() throws InterruptedException {
        assertThat(api.get("/livez").status()).isEqualTo(200);
        assertThat(api.get("/readyz").status()).isEqualTo(503);

        migrateTo("1");
        assertThat(api.get("/readyz").status()).isEqualTo(503);
        migrateTo("latest");

        Polling.until("it is ready", () -> api.get("/readyz").status() == 200);
        var show = world.aShowOnSale(10, 4, 28_000);
        var order = new PlaceOrder(show.showId(), List.of(new Line(show.tierId(), 2)), null, null, null);
        assertThat(world.order(world.aBuyer(), World.newKey(), order).status()).isEqualTo(201);
        assertThatExceptionOfType(SQLException.class).isThrownBy(this::changeTheSchema);
        Polling.until(
                "its tasks run",
                () -> database.sql("select count(last_success) from scheduled_tasks")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private void changeTheSchema() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table tier add column more int null");
        }
    }

    private static void migrateTo(String version) {
        var server = TestServers.mysql();
        var mysql = new MysqlConnections(
                new MysqlProperties(server.address(), server.username(), server.password(), DATABASE, 4));
        new Migrations(Duration.ofSeconds(1), 1)
                .migrate(Flyway.configure()
                        .dataSource(mysql.migrating())
                        .target(version)
                        .load());
    }

    private static void makeTheSeller() {
        var server = TestServers.mysql();
        try (var connection = DriverManager.getConnection(server.url(""), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
            statement.execute("create user if not exists '%s'@'%%' identified by '%s'".formatted(SELLER, PASSWORD));
            statement.execute(
                    "grant select, insert, update, delete on `%s`.* to '%s'@'%%'".formatted(DATABASE, SELLER));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
