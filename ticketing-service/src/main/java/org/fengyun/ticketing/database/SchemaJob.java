package org.fengyun.ticketing.database;

import javax.sql.DataSource;
import org.fengyun.ticketing.secret.KnownSecrets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A process that migrates the schema and ends: {@code SCHEMA_MIGRATION=only}. It opens no port, asks no Redis, and of the
 * service's environment needs what begins with {@code MYSQL_} alone.
 */
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
@EnableConfigurationProperties({MysqlProperties.class, SchemaProperties.class})
@Import(KnownSecrets.class)
public class SchemaJob {

    /** Whether this process shall be one. */
    public static boolean isAskedFor() {
        return "only".equals(System.getenv("SCHEMA_MIGRATION"));
    }

    /** Migrates. Throws, and has said why in the log, if that failed: the process ends with a status other than 0. */
    public static void run(String[] arguments) {
        application().run(arguments).close();
    }

    static SpringApplication application() {
        var application = new SpringApplication(SchemaJob.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application;
    }

    @Bean
    DataSource migrations(MysqlProperties mysql) {
        return new MysqlConnections(mysql).migrating();
    }

    @Bean
    FlywayMigrationStrategy migrationStrategy() {
        return DatabaseConfiguration.MIGRATIONS;
    }
}
