package org.fengyun.endtoend.drill;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.fengyun.endtoend.Database;

/** The numbers under which a provider lists the money of one show on its bill, as the schema knows them. */
record Bill(Database database, String showId) {
    private static final String PAYMENTS = "select number from payment where show_id = ?";
    private static final String REFUNDS = "select number from refund where show_id = ?";
    private static final String ORDERS = "select id from ticket_order where show_id = ?";
    private static final String PAYMENT_OF = "select number from payment where show_id = ? and order_id = ?";

    Set<String> payments() {
        return column(PAYMENTS);
    }

    Set<String> refunds() {
        return column(REFUNDS);
    }

    Set<String> orders() {
        return column(ORDERS);
    }

    String paymentOf(Purchase purchase) {
        return column(PAYMENT_OF, purchase.orderId()).iterator().next();
    }

    private Set<String> column(String sql, String... more) {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, Long.parseLong(showId));
            for (int i = 0; i < more.length; i++) {
                query.setLong(i + 2, Long.parseLong(more[i]));
            }
            var found = new TreeSet<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
