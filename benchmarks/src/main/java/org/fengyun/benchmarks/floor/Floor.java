package org.fengyun.benchmarks.floor;

import com.github.f4b6a3.tsid.TsidFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.fengyun.benchmarks.load.Outcome;
import org.fengyun.benchmarks.stage.Buyers;
import org.fengyun.benchmarks.stage.OpenShow;

/**
 * Writes orders of two tickets in batches, a transaction each, over one connection: the statements that any service must send,
 * and nothing read, decided or answered.
 */
public final class Floor {
    private static final String ORDER = """
            insert into ticket_order
                   (show_id, id, buyer_id, status, collecting, total, created_at, expires_at, idempotency_key, request_hash)
            values (?, ?, ?, 'PENDING_PAYMENT', false, 56000, ?, ?, ?, ?)
            """;
    private static final String TICKET = """
            insert into ticket (show_id, id, order_id, buyer_id, tier_id, price, status)
            values (?, ?, ?, ?, ?, 28000, 'HELD')
            """;
    private static final String STOCK = "update tier set free = free - ? where show_id = ? and id = ? and free >= ?";
    private static final int HASH_BYTES = 32;
    private static final int DIGITS = 3;
    private static final int PAIR = 2;
    private static final Duration HOLD = Duration.ofMinutes(15);

    private final TsidFactory ids = TsidFactory.builder().withNodeBits(0).build();
    private final Histogram latency = new Histogram(DIGITS);
    private final LongStream.Builder orderIds = LongStream.builder();
    private final Connection connection;
    private final OpenShow show;
    private final Buyers buyers;
    private int written;

    private Floor(Connection connection, OpenShow show, Buyers buyers) {
        this.connection = connection;
        this.show = show;
        this.buyers = buyers;
    }

    /** Writes batches of so many orders until the time is over or no buyer is left. */
    public static Outcome write(Connection connection, OpenShow show, Buyers buyers, int batch, Duration time) {
        try {
            connection.setAutoCommit(false);
            return new Floor(connection, show, buyers).write(batch, time);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome write(int batch, Duration time) throws SQLException {
        var start = System.nanoTime();
        try (var order = connection.prepareStatement(ORDER);
                var ticket = connection.prepareStatement(TICKET);
                var stock = connection.prepareStatement(STOCK)) {
            for (var begin = start;
                    begin - start < time.toNanos() && written + batch <= buyers.count();
                    begin = System.nanoTime()) {
                for (int i = 0; i < batch; i++) {
                    add(order, ticket);
                }
                take(stock, batch);
                order.executeBatch();
                ticket.executeBatch();
                connection.commit();
                latency.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
            }
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(elapsed, latency, written, orderIds.build().toArray(), Map.of(), 0);
    }

    private void add(PreparedStatement order, PreparedStatement ticket) throws SQLException {
        var id = ids.create().toLong();
        var buyer = buyers.arriving(written);
        var now = Instant.now();
        order.setLong(1, show.id());
        order.setLong(2, id);
        order.setLong(3, buyer);
        order.setTimestamp(4, Timestamp.from(now));
        order.setTimestamp(5, Timestamp.from(now.plus(HOLD)));
        order.setString(6, "order-" + show.id() + "-" + written);
        order.setBytes(7, new byte[HASH_BYTES]);
        order.addBatch();
        for (int i = 0; i < PAIR; i++) {
            ticket.setLong(1, show.id());
            ticket.setLong(2, ids.create().toLong());
            ticket.setLong(3, id);
            ticket.setLong(4, buyer);
            ticket.setLong(5, tier(written));
            ticket.addBatch();
        }
        orderIds.add(id);
        written++;
    }

    /** Takes from each tier what the batch that was just added took from it. */
    private void take(PreparedStatement stock, int batch) throws SQLException {
        for (var tier : show.tierIds()) {
            var places = PAIR
                    * (int) LongStream.range(written - batch, written)
                            .filter(n -> tier(n) == tier)
                            .count();
            stock.setInt(1, places);
            stock.setLong(2, show.id());
            stock.setLong(3, tier);
            stock.setInt(4, places);
            stock.executeUpdate();
        }
    }

    private long tier(long n) {
        return show.tierIds().get((int) (n % show.tierIds().size()));
    }
}
