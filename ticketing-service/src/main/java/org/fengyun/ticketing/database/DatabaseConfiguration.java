package org.fengyun.ticketing.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** Outlasts a serverless database that wakes at its first login. */
    private static final long STARTING_MILLIS = 30_000;

    @Bean
    HikariDataSource dataSource(MysqlProperties mysql) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:mysql://%s/%s".formatted(mysql.address(), mysql.database()));
        config.setUsername(mysql.username());
        config.setPassword(mysql.password());
        config.setMaximumPoolSize(mysql.connections());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(STARTING_MILLIS);
        // REPEATABLE READ loses updates that a conditional update was meant to see: docs/decisions/0004
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        config.addDataSourceProperty("allowPublicKeyRetrieval", "true");
        config.addDataSourceProperty("connectTimeout", "3000");
        config.addDataSourceProperty("socketTimeout", "30000");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
