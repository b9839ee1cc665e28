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

/**
 * What the provider says of the money of one show. The database is asked for nothing but the numbers under which the provider
 * knows it, which no endpoint tells.
 */
public record Books(Database database, Provider provider, String showId) {
    /** What was paid for each order, what went back, and what was kept of that, where a payment was prepared. */
    public Map<String, Money> money() {
        // before the payments: what is given back was paid
        var refunds = entries("select order_id, number, amount, fee from refund where show_id = ?");
        var returned = sums(refunds, provider::refund, "SUCCEEDED");
        var kept = refunds.stream().collect(groupingBy(Entry::orderId, summingLong(Entry::fee)));
        var payments = entries("select order_id, number, amount, 0 from payment where show_id = ?");
        return sums(payments, provider::payment, "PAID").entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        paid -> new Money(
                                paid.getValue(),
                                returned.getOrDefault(paid.getKey(), 0L),
                                kept.getOrDefault(paid.getKey(), 0L))));
    }

    private static Map<String, Long> sums(List<Entry> entries, Function<String, Answer> ask, String counted) {
        return Crowd.inTurn(entries.size(), i -> entries.get(i).asSeenBy(ask, counted)).stream()
                .collect(groupingBy(Entry::orderId, summingLong(Entry::amount)));
    }

    private record Entry(String orderId, String number, long amount, long fee) {
        /** Nothing, unless the provider says that it was paid. */
        Entry asSeenBy(Function<String, Answer> ask, String counted) {
            var body = ask.apply(number).body();
            var same = counted.equals(body.path("status").asString(""));
            return new Entry(orderId, number, same ? body.path("amount").asLong(amount) : 0, fee);
        }
    }

    private List<Entry> entries(String sql) {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, Long.parseLong(showId));
            var found = new ArrayList<Entry>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Entry(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
