package org.fengyun.endtoend;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengyun.localstack.testing.TestServers;

/** All that core and provider keep of the money of an order, in words, for whoever has to find out where it is. */
record Inquiry(String database, Provider provider) {
    private static final String PAYMENTS = """
            select number, concat_ws(' ', 'payment', number, status, amount, 'captured', captured, 'paid at', paid_at)
              from payment where order_id = ?
            """;
    private static final String REFUNDS = """
            select number, concat_ws(' ', 'refund', number, status, cause, amount, 'try', tries, 'settled', settled_at)
              from refund where order_id = ?
            """;
    private static final String CALLBACKS = """
            select c.number, concat_ws(' ', 'callback', c.received_at, c.outcome, c.body)
              from payment p join payment_callback c on c.number = p.number
             where p.order_id = ?
            """;
    private static final String TASKS = """
            select n.number, concat_ws(' ', 'task', t.task_name, t.task_instance, 'at', t.execution_time,
                                       if(t.picked, 'picked', 'waits'), 'beat', t.last_heartbeat,
                                       'failures', t.consecutive_failures)
              from (select order_id, number from payment union all select order_id, number from refund) n
              join scheduled_tasks t on t.task_instance like concat(n.number, '%')
             where n.order_id = ?
            """;

    private record Row(String number, String words) {
        String with(String more) {
            return words + ": " + more;
        }
    }

    List<String> of(String orderId) {
        return Stream.of(
                        asked(
                                rows(PAYMENTS, orderId),
                                number -> provider.payment(number).body().toString()),
                        asked(
                                rows(REFUNDS, orderId),
                                number -> provider.refund(number).body().toString()),
                        rows(CALLBACKS, orderId).stream().map(Row::words),
                        rows(TASKS, orderId).stream().map(Row::words))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> asked(List<Row> rows, Function<String, String> provider) {
        return rows.stream().map(row -> row.with("the provider says " + provider.apply(row.number())));
    }

    private List<Row> rows(String sql, String orderId) {
        var mysql = TestServers.mysql();
        try (var connection = DriverManager.getConnection(mysql.url(database), mysql.username(), mysql.password());
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, Long.parseLong(orderId));
            var found = new ArrayList<Row>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(rows.getString(1), rows.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
