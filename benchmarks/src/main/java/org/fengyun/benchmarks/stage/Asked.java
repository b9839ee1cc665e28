package org.fengyun.benchmarks.stage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers to questions without parameters. */
record Asked(Connection connection) {
    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number that a query gives. */
    long number(String sql) {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    /** The numbers in the first column. */
    long[] numbers(String sql) {
        return rows(sql, row -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The texts in the first column. */
    List<String> strings(String sql) {
        return rows(sql, row -> row.getString(1));
    }

    /** The texts in the second column, by those in the first. */
    Map<String, String> pairs(String sql) {
        var pairs = new TreeMap<String, String>();
        rows(sql, row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));
        return pairs;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
