package org.fengyun.benchmarks.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measured database, asked directly. */
public final class Database implements AutoCloseable {
    private static final Map<String, String> DURABLE =
            Map.of("innodb_flush_log_at_trx_commit", "1", "sync_binlog", "1", "log_bin", "ON");
    private static final List<String> TOLD = List.of(
            "version",
            "innodb_flush_log_at_trx_commit",
            "sync_binlog",
            "log_bin",
            "binlog_format",
            "innodb_doublewrite",
            "innodb_flush_method",
            "innodb_buffer_pool_size",
            "innodb_log_file_size",
            "innodb_redo_log_capacity");
    private static final String TABLES_OF_SHOWS = """
            select distinct table_name from information_schema.columns
             where table_schema = database()
               and (column_name in ('show_id', 'event_id') or table_name in ('event', 'event_show'))
            """;
    private static final int ROWS_AT_ONCE = 2_000;

    private final Connection connection;
    private final Asked asked;

    Database(Connection connection) {
        this.connection = connection;
        this.asked = new Asked(connection);
    }

    Asked ask() {
        return asked;
    }

    /** What the durability and the speed of commits hang on; what the database does not know is left out. */
    public Map<String, String> settings() {
        var all = asked.pairs("show global variables");
        var told = new LinkedHashMap<String, String>();
        TOLD.stream().filter(all::containsKey).forEach(name -> told.put(name, all.getOrDefault(name, "")));
        return told;
    }

    /** @throws IllegalStateException if a commit might be lost */
    public void requireDurable() {
        var found = settings();
        DURABLE.forEach((name, wanted) -> {
            if (!wanted.equals(found.get(name))) {
                throw new IllegalStateException("%s is %s, and not %s".formatted(name, found.get(name), wanted));
            }
        });
    }

    /** How many transactions were committed since the database was started. */
    public long commits() {
        return Long.parseLong(
                asked.pairs("show global status like 'Com_commit'").getOrDefault("Com_commit", "0"));
    }

    public void add(Buyers buyers) {
        var sql = "insert into buyer (id, app_id, open_id, created_at) values (?, 'benchmark', ?, utc_timestamp(3))";
        try (var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < buyers.count(); i++) {
                insert.setLong(1, buyers.id(i));
                insert.setString(2, "buyer-" + i);
                insert.addBatch();
                if ((i + 1) % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes away the shows of earlier rounds and all that was sold of them, so that each begins with the same. */
    public void clear() {
        asked.strings(TABLES_OF_SHOWS).stream()
                .filter(table -> asked.number("select exists (select 1 from %s)".formatted(table)) == 1)
                .forEach(table -> asked.execute("truncate table " + table));
        if ("ON".equals(settings().get("log_bin"))) {
            asked.execute("purge binary logs before now()");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
