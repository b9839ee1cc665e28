package org.fengyun.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fengyun.endtoend.Wire.Answer;
import org.fengyun.endtoend.history.Story.Money;
import org.fengyun.localstack.testing.TestServers;

/**
 * What the provider says of the money of one show. The database is asked for nothing but the numbers under which the provider
 * knows it, which no endpoint tells.
 */
record Books(String database, Provider provider, String showId) {
    /** What was paid for each order and what went back, where a payment was prepared. */
    Map<String, Money> money() {
        var returned = sums("refund", provider::refund, "SUCCEEDED");
        return sums("payment", provider::payment, "PAID").entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        paid -> new Money(paid.getValue(), returned.getOrDefault(paid.getKey(), 0L))));
    }

    private Map<String, Long> sums(String table, Function<String, Answer> ask, String counted) {
        var entries = entries(table);
        return Crowd.inTurn(entries.size(), i -> entries.get(i).asSeenBy(ask, counted)).stream()
                .collect(groupingBy(Entry::orderId, summingLong(Entry::amount)));
    }

    private record Entry(String orderId, String number, long amount) {
        /** Nothing, unless the provider says that it was paid. */
        Entry asSeenBy(Function<String, Answer> ask, String counted) {
            var body = ask.apply(number).body();
            var same = counted.equals(body.path("status").asString(""));
            return new Entry(orderId, number, same ? body.path("amount").asLong(amount) : 0);
        }
    }

    private List<Entry> entries(String table) {
        var mysql = TestServers.mysql();
        var sql = "select order_id, number, amount from " + table + " where show_id = ?";
        try (var connection = DriverManager.getConnection(mysql.url(database), mysql.username(), mysql.password());
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, Long.parseLong(showId));
            var found = new ArrayList<Entry>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Entry(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
