package org.fengyun.ticketing.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** Outlasts a serverless database that wakes at its first login. */
    private static final Duration STARTING = Duration.ofSeconds(30);

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration FREE_CONNECTION = Duration.ofSeconds(3);
    private static final Duration LIVENESS = Duration.ofSeconds(1);

    /** More than a statement may take, which the server itself ends before: then the connection is still good. */
    private static final Duration ANSWER = Duration.ofSeconds(8);

    /** A table that is never free for ten minutes is in the hands of something that is stuck. */
    static final FlywayMigrationStrategy MIGRATIONS = new Migrations(Duration.ofSeconds(4), 120);

    @Bean
    MysqlConnections mysqlConnections(MysqlProperties mysql) {
        return new MysqlConnections(mysql);
    }

    @Bean
    HikariDataSource dataSource(MysqlConnections mysql, MysqlProperties settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(mysql.url());
        config.setDataSourceProperties(mysql.properties(CONNECT, ANSWER));
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(FREE_CONNECTION.toMillis());
        config.setValidationTimeout(LIVENESS.toMillis());
        config.setInitializationFailTimeout(STARTING.toMillis());
        // REPEATABLE READ loses updates that a conditional update was meant to see: docs/decisions/0004
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** The one of MyBatis: a failure has the same name whoever meets it. */
    @Bean
    SQLExceptionTranslator sqlExceptionTranslator(HikariDataSource dataSource) {
        return new SQLErrorCodeSQLExceptionTranslator(dataSource);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrations(MysqlConnections mysql) {
        return mysql.migrating();
    }

    @Bean
    FlywayMigrationStrategy migrationStrategy(SchemaProperties schema) {
        return schema.isMigratedHere() ? MIGRATIONS : _ -> {};
    }

    @Bean
    @DependsOnDatabaseInitialization
    DatabaseReadiness databaseReadiness(MysqlConnections mysql) {
        var properties = mysql.properties(LIVENESS, LIVENESS);
        return new DatabaseReadiness(
                new SchemaLook(() -> DriverManager.getConnection(mysql.url(), properties), SchemaVersion.needed()));
    }
}
