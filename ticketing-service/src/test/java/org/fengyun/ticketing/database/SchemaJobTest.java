package org.fengyun.ticketing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.fengyun.localstack.testing.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SchemaJobTest {
    private final Map<String, Object> variables = new HashMap<>(Map.of(
            "MYSQL_ADDRESS", TestServers.mysql().address(),
            "MYSQL_USERNAME", TestServers.mysql().username(),
            "MYSQL_PASSWORD", TestServers.mysql().password(),
            "MYSQL_DATABASE", TestServers.mysql().newDatabase(),
            "SCHEMA_MIGRATION", "only"));

    @Test
    void itMigratesWithNothingButTheDatabase() throws Exception {
        try (var job = run(variables);
                var connection = job.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement();
                var versions = statement.executeQuery(
                        "select max(cast(version as unsigned)) from flyway_schema_history where success = 1")) {
            assertThat(versions.next()).isTrue();
            assertThat(versions.getString(1)).isEqualTo(SchemaVersion.needed());
            assertThat(job).isNotInstanceOf(WebServerApplicationContext.class);
            assertThat(job.getBeansOfType(HikariDataSource.class)).isEmpty();
        }
    }

    @Test
    void whatItNeedsAndHasNotIsNamed() {
        variables.remove("MYSQL_ADDRESS");

        assertThatThrownBy(() -> run(variables)).rootCause().hasMessageContaining("MYSQL_ADDRESS is not set");
    }

    @Test
    void itTakesNoSecretThatEverybodyKnowsEither() {
        variables.put("MYSQL_PASSWORD", "demo-password");

        assertThatThrownBy(() -> run(variables)).hasMessageContaining("MYSQL_PASSWORD");
    }

    @Test
    void aServerThatRefusesItEndsIt() {
        variables.put("MYSQL_DATABASE", "no_such_schema");

        assertThatThrownBy(() -> run(variables)).rootCause().hasMessageContaining("no_such_schema");
    }

    private static ConfigurableApplicationContext run(Map<String, Object> variables) {
        var application = SchemaJob.application();
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
        return application.run("--spring.flyway.connect-retries=0", "--spring.main.banner-mode=off");
    }
}
