package org.fengyun.endtoend;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fengyun.endtoend.Wire.Answer;
import org.fengyun.localstack.testing.TestServers;

/**
 * What the provider says of the money of one show. The database is asked for nothing but the numbers under which the provider
 * knows it, which no endpoint tells.
 */
record Books(String database, Provider provider, String showId) {
    /** Fen that buyers paid. */
    long captured() {
        return sum("payment", provider::payment, "PAID");
    }

    /** Fen that went back. */
    long returned() {
        return sum("refund", provider::refund, "SUCCEEDED");
    }

    private long sum(String table, Function<String, Answer> status, String counted) {
        return entries(table).stream()
                .filter(entry -> counted.equals(
                        status.apply(entry.number()).body().path("status").asString("")))
                .mapToLong(Entry::amount)
                .sum();
    }

    private record Entry(String number, long amount) {}

    private List<Entry> entries(String table) {
        var mysql = TestServers.mysql();
        var sql = "select number, amount from " + table + " where show_id = ?";
        try (var connection = DriverManager.getConnection(mysql.url(database), mysql.username(), mysql.password());
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, Long.parseLong(showId));
            var found = new ArrayList<Entry>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Entry(rows.getString(1), rows.getLong(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
