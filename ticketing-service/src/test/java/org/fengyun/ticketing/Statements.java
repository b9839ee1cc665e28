package org.fengyun.ticketing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees what others do in the database, or wait for. */
@Component
public final class Statements {
    private final JdbcClient database;

    Statements(JdbcClient database) {
        this.database = database;
    }

    /** Waits until a statement with these words is under way that names the row. Whoever holds what it wants keeps it there. */
    public void await(String words, long id) {
        try {
            Polling.until("somebody does '%s' to %d".formatted(words, id), () -> isUnderWay(words, id));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isUnderWay(String words, long id) {
        return database.sql("""
                        select count(*) > 0 from information_schema.processlist
                         where id <> connection_id() and info like concat('%', ?, '%') and info like concat('%', ?, '%')
                        """).param(words).param(id).query(Boolean.class).single();
    }
}
