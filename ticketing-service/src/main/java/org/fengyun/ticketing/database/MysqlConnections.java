package org.fengyun.ticketing.database;

import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How connections to the database are made, and how long each thing on them may take: docs/timeouts.md. */
final class MysqlConnections {
    /** Half of what a caller waits: whoever cannot have a lock so long hears that it is busy, and is not left in the dark. */
    private static final Duration LOCK = Duration.ofSeconds(4);

    /** Less than what others wait who come to the table behind the migration. */
    private static final Duration TABLE = Duration.ofSeconds(1);

    private static final Duration MIGRATION_CONNECT = Duration.ofSeconds(2);
    private static final Duration FOR_EVER = Duration.ZERO;

    private final MysqlProperties mysql;

    MysqlConnections(MysqlProperties mysql) {
        this.mysql = mysql;
    }

    String url() {
        return "jdbc:mysql://%s/%s".formatted(mysql.address(), mysql.database());
    }

    /** For the work of the service. */
    Properties properties(Duration connect, Duration answer) {
        var properties = patient(connect, answer);
        properties.setProperty(
                "sessionVariables", "innodb_lock_wait_timeout=%1$d,lock_wait_timeout=%1$d".formatted(LOCK.toSeconds()));
        return properties;
    }

    /** For migrations: a change of a large table takes as long as it takes, but waits shortly until the table is free. */
    DataSource migrating() {
        var properties = patient(MIGRATION_CONNECT, FOR_EVER);
        properties.setProperty("sessionVariables", "lock_wait_timeout=" + TABLE.toSeconds());
        return new DriverManagerDataSource(url(), properties);
    }

    /** @param answer how long nothing may come */
    private Properties patient(Duration connect, Duration answer) {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(mysql.username()));
        properties.setProperty("password", String.valueOf(mysql.password()));
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        properties.setProperty("allowPublicKeyRetrieval", "true");
        properties.setProperty("tcpKeepAlive", "true");
        // the rows of a batch as one statement: docs/decisions/0021
        properties.setProperty("rewriteBatchedStatements", "true");
        properties.setProperty("continueBatchOnError", "false");
        properties.setProperty("connectTimeout", Long.toString(connect.toMillis()));
        properties.setProperty("socketTimeout", Long.toString(answer.toMillis()));
        return properties;
    }
}
