package org.fengyun.ticketing.sale;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the orders of a batch as one statement, past MyBatis: docs/decisions/0021. */
@Component
class NewOrders {
    private static final String INSERT = """
            insert into ticket_order
                   (show_id, id, buyer_id, status, collecting, total, discount, voucher_id, created_at, expires_at, paid_at,
                    idempotency_key, request_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;

    NewOrders(JdbcTemplate database) {
        this.database = database;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if a key of a buyer's was used before */
    void add(Collection<NewOrder> orders) {
        database.batchUpdate(INSERT, orders, orders.size(), NewOrders::fill);
    }

    private static void fill(PreparedStatement row, NewOrder placed) throws SQLException {
        var order = placed.order();
        row.setLong(1, order.showId());
        row.setLong(2, order.id());
        row.setLong(3, order.buyerId());
        row.setString(4, order.status().name());
        row.setBoolean(5, order.collecting());
        row.setLong(6, order.total());
        row.setLong(7, order.discount());
        row.setObject(8, order.voucherId());
        row.setTimestamp(9, timestamp(order.createdAt()));
        row.setTimestamp(10, timestamp(order.expiresAt()));
        row.setTimestamp(11, timestamp(order.paidAt()));
        row.setString(12, placed.key());
        row.setBytes(13, placed.requestHash());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** @param key the buyer's, of the request that made the order */
    record NewOrder(Order order, String key, byte[] requestHash) {}
}
