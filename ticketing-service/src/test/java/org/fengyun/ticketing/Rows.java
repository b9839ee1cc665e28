package org.fengyun.ticketing;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plants rows past all rules: what a mapper or an invariant is tested on. */
@Component
public final class Rows {
    private static final long FIRST_ID = 1_000;

    private final AtomicLong ids = new AtomicLong(FIRST_ID);
    private final JdbcClient database;
    private final Clock clock;

    Rows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public long newId() {
        return ids.incrementAndGet();
    }

    public Row anEvent() {
        return row("event")
                .with("organizer_id", newId())
                .with("title", "长夜将明")
                .with("category", "话剧")
                .with("city", "上海")
                .with("venue", "风云大剧院")
                .with("description", "两幕话剧")
                .with("status", "PUBLISHED")
                .with("created_at", clock.instant());
    }

    public Row aShow() {
        var now = clock.instant();
        return row("event_show")
                .with("event_id", newId())
                .with("organizer_id", newId())
                .with("status", "PUBLISHED")
                .with("starts_at", now.plus(Duration.ofDays(1)))
                .with("sale_opens_at", now)
                .with("sale_closes_at", now.plus(Duration.ofHours(23)))
                .with("seating", "GENERAL")
                .with("real_name", false)
                .with("limit_per_buyer", 4)
                .with("created_at", now);
    }

    public Row aTier(long showId) {
        var tier = row("tier");
        return tier.with("show_id", showId)
                .with("position", 0)
                .with("name", "看台 " + tier.id())
                .with("price", 28_000)
                .with("quota", 10)
                .with("free", 10);
    }

    /** Zone 1. */
    public Row aZone(long showId) {
        return new Row("show_zone", 1)
                .with("show_id", showId)
                .with("name", "一层")
                .with("seats", 10)
                .with("areas", "[]");
    }

    /** In zone 1, the first seat of the first row. */
    public Row aSeat(long showId, long tierId) {
        return row("seat")
                .with("show_id", showId)
                .with("position", 0)
                .with("zone_id", 1)
                .with("row_name", "1排")
                .with("number", "1")
                .with("x", 0)
                .with("y", 0)
                .with("tier_id", tierId);
    }

    /** One that waits for payment for a quarter of an hour. */
    public Row anOrder(long showId) {
        var now = clock.instant();
        var order = row("ticket_order");
        return order.with("show_id", showId)
                .with("buyer_id", newId())
                .with("status", "PENDING_PAYMENT")
                .with("collecting", false)
                .with("total", 28_000)
                .with("created_at", now)
                .with("expires_at", now.plus(Duration.ofMinutes(15)))
                .with("idempotency_key", "key-" + order.id())
                .with("request_hash", new byte[32]);
    }

    /** A held one of an order that is not there, for a tier that is not there. */
    public Row aTicket(long showId) {
        return row("ticket")
                .with("show_id", showId)
                .with("order_id", newId())
                .with("buyer_id", newId())
                .with("tier_id", newId())
                .with("price", 28_000)
                .with("status", "HELD");
    }

    /** For one order, which none has. */
    public Row aVoucher(long showId) {
        var voucher = row("voucher");
        return voucher.with("show_id", showId)
                .with("batch_id", newId())
                .with("code", "CODE-" + voucher.id())
                .with("campaign", "早鸟")
                .with("kind", "FIXED")
                .with("amount", 1_000)
                .with("uses", 1)
                .with("used", 0)
                .with("disabled", false)
                .with("created_at", clock.instant());
    }

    public Row aPayment(long showId) {
        var payment = row("payment");
        return payment.with("show_id", showId)
                .with("order_id", newId())
                .with("provider", "sandbox")
                .with("number", "TEST" + payment.id())
                .with("amount", 28_000)
                .with("captured", 28_000)
                .with("status", "PREPARED")
                .with("created_at", clock.instant());
    }

    public Row aRefund(long showId, long paymentId) {
        var refund = row("refund");
        return refund.with("show_id", showId)
                .with("payment_id", paymentId)
                .with("order_id", newId())
                .with("number", "TEST" + refund.id())
                .with("amount", 28_000)
                .with("cause", "LATE_PAYMENT")
                .with("status", "REQUESTED")
                .with("requested_at", clock.instant());
    }

    /** One that admitted this ticket at the east gate. */
    public Row aScan(long showId, long ticketId) {
        var now = clock.instant();
        var scan = row("scan");
        return scan.with("show_id", showId)
                .with("scan_id", "scan-" + scan.id())
                .with("gate", "东门")
                .with("scanned_at", now)
                .with("received_at", now)
                .with("result", "ADMITTED")
                .with("conflict", false)
                .with("ticket_show_id", showId)
                .with("ticket_id", ticketId);
    }

    /** Plants the scan, and answers what undid it. */
    public Row anUndo(long showId, Row scan) {
        scan.plant();
        return row("check_in_undo")
                .with("show_id", showId)
                .with("ticket_id", scan.value("ticket_id"))
                .with("scan_id", scan.value("scan_id"))
                .with("gate", "东门")
                .with("checked_in_at", clock.instant())
                .with("undone_by", "林")
                .with("reason", "错扫")
                .with("undone_at", clock.instant());
    }

    private Row row(String table) {
        return new Row(table, newId());
    }

    /** A row that is not there yet. */
    public final class Row {
        private final String table;
        private final long id;
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        private Row(String table, long id) {
            this.table = table;
            this.id = id;
            values.put("id", id);
        }

        public Row with(String column, @Nullable Object value) {
            values.put(column, value);
            return this;
        }

        public long id() {
            return id;
        }

        public Object value(String column) {
            return Objects.requireNonNull(values.get(column));
        }

        /** Returns its id. */
        public long plant() {
            var columns = String.join(", ", values.keySet());
            var places = values.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
            database.sql("insert into %s (%s) values (%s)".formatted(table, columns, places))
                    .params(values)
                    .update();
            return id();
        }
    }
}
