package org.fengyun.ticketing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A mapper on the real database, in a transaction that is rolled back: a test may leave half a story in it. */
@Transactional
public abstract class MapperTest extends TicketingTest {
    @Autowired
    protected Rows rows;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected TransactionOperations transaction;

    /** Before the invariants are asked, which must not see the half. */
    @AfterEach
    void undo() {
        if (TestTransaction.isActive()) {
            TestTransaction.end();
        }
    }

    /** Does it in a transaction of its own, beside the one that is open here. */
    protected <T> T meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> transaction.<T>execute(_ -> work.get()), Thread::startVirtualThread)
                .join();
    }

    protected <T> T value(Class<T> type, String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(type).single();
    }
}
