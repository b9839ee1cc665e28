package org.fengyun.localstack.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A running database server for tests.
 *
 * @param address {@code host:port}
 * @param username may make databases and do everything in them
 * @param power what it runs on
 */
public record MySqlAccess(String address, String username, String password, Power power) {

    /** Makes a fresh database and gives its random name. */
    public String newDatabase() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(url(""), username, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("No database can be made at " + address + ": " + e.getMessage(), e);
        }
    }

    /** The JDBC address of one of its databases, for MySQL's own driver. */
    public String url(String database) {
        return "jdbc:mysql://" + address + "/" + database + "?allowPublicKeyRetrieval=true&sslMode=DISABLED";
    }

    /** What runs, as it says itself: {@code 11.4.5-MariaDB}. */
    String version() {
        try (var connection = DriverManager.getConnection(url(""), username, password)) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("The database at " + address + " does not answer: " + e.getMessage(), e);
        }
    }
}
