package org.fengyun.ticketing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.fengyun.ticketing.TicketingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Commits under a backup's lock of the whole server. */
class CommitTest extends TicketingTest {
    private static final long SHOW = 7;

    @Autowired
    DataSource pool;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    @Test
    void aCommitThatWaitedForALockInVainIsUndone() throws SQLException {
        try (var backup = pool.getConnection();
                var statement = backup.createStatement()) {
            try {
                assertThatExceptionOfType(CannotAcquireLockException.class)
                        .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                            write();
                            lockAll(statement);
                        }));
            } finally {
                statement.execute("unlock tables");
            }
        }

        assertThat(written()).isZero();
    }

    private void write() {
        database.sql("insert into attendees_cleared (show_id, cleared_at) values (?, now(3))")
                .param(SHOW)
                .update();
    }

    private static void lockAll(Statement statement) {
        try {
            statement.execute("flush tables with read lock");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int written() {
        return database.sql("select count(*) from attendees_cleared where show_id = ?")
                .param(SHOW)
                .query(Integer.class)
                .single();
    }
}
