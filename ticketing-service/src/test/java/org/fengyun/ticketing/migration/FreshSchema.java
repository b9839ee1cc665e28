package org.fengyun.ticketing.migration;

import java.util.List;
import org.fengyun.localstack.testing.TestServers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A schema of its own on the server of the tests, over one connection. */
final class FreshSchema implements AutoCloseable {
    private final SingleConnectionDataSource connection;
    private final JdbcClient database;

    FreshSchema(List<Migration> migrations) {
        var server = TestServers.mysql();
        connection = new SingleConnectionDataSource(
                server.url(server.newDatabase()), server.username(), server.password(), true);
        database = JdbcClient.create(connection);
        migrations.stream()
                .flatMap(migration -> migration.statements().stream())
                .forEach(statement -> database.sql(statement.sql()).update());
    }

    JdbcClient database() {
        return database;
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
