package org.fengyun.ticketing.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the database answers and has the schema, over a connection of its own, which it keeps: a pool that a rush
 * has emptied says nothing of the database. Not for use by two at once.
 */
final class SchemaLook implements AutoCloseable {
    private static final int NO_SUCH_TABLE = 1146;

    private final Connecting connecting;
    private final String version;
    private @Nullable Connection connection;

    /** @param version that of the schema, as Flyway writes it down */
    SchemaLook(Connecting connecting, String version) {
        this.connecting = connecting;
        this.version = version;
    }

    /** Opens a connection. */
    interface Connecting {
        Connection open() throws SQLException;
    }

    /** @throws SQLException if the database does not answer, or has no such schema */
    void look() throws SQLException {
        try {
            connection = connection == null ? connecting.open() : connection;
            requireVersion(connection);
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    private void requireVersion(Connection open) throws SQLException {
        if (!hasVersion(open)) {
            throw new SQLException("the schema has no version " + version + ", nobody has migrated it so far");
        }
    }

    private boolean hasVersion(Connection open) throws SQLException {
        try (var statement =
                open.prepareStatement("select count(*) from flyway_schema_history where version = ? and success = 1")) {
            statement.setString(1, version);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getInt(1) > 0;
            }
        } catch (SQLSyntaxErrorException failure) {
            // no migration has ever run
            if (failure.getErrorCode() == NO_SUCH_TABLE) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // it is given up either way
        } finally {
            connection = null;
        }
    }
}
