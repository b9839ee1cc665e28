package org.fengyun.benchmarks.stage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database server.
 *
 * @param address {@code host:port}
 * @param username may make schemas and do everything in them
 */
public record MySql(String address, String username, String password) {
    /** What statements with many rows want, and times as ticketing-service writes them. */
    private static final String OPTIONS = "?allowPublicKeyRetrieval=true&sslMode=DISABLED&rewriteBatchedStatements=true"
            + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";

    /** Makes an empty schema. */
    void create(String schema) {
        try (var connection = connect("");
                var statement = connection.createStatement()) {
            statement.execute("create database " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect(String schema) {
        try {
            return DriverManager.getConnection("jdbc:mysql://" + address + "/" + schema + OPTIONS, username, password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
