package org.fengyun.ticketing.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether this instance can sell: the database answers, with the schema that this release needs. However many ask,
 * there are at most four looks a second, and nobody waits for one longer than two seconds.
 */
final class DatabaseReadiness implements HealthIndicator, Schema, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DatabaseReadiness.class);
    private static final Duration GOOD_FOR = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SchemaLook look;
    private final ExecutorService looker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("database-readiness").factory());
    /** Of the one who looks alone. */
    private boolean wasThere = true;

    private final AtomicReference<Answer> last = new AtomicReference<>(new Answer());

    DatabaseReadiness(SchemaLook look) {
        this.look = look;
        ask(last.get());
    }

    /** What one look finds, for all who ask meanwhile and a moment later. */
    private static final class Answer {
        private final CompletableFuture<Boolean> isThere = new CompletableFuture<>();
        private volatile long foundAt;

        void found(boolean there) {
            foundAt = System.nanoTime();
            isThere.complete(there);
        }

        boolean isOld() {
            return isThere.isDone() && System.nanoTime() - foundAt > GOOD_FOR.toNanos();
        }
    }

    @Override
    public Health health() {
        return (isThere() ? Health.up() : Health.down()).build();
    }

    @Override
    public boolean isThere() {
        try {
            return current().isThere.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer current() {
        var known = last.get();
        if (!known.isOld()) {
            return known;
        }
        var next = new Answer();
        if (last.compareAndSet(known, next)) {
            ask(next);
        }
        return last.get();
    }

    private void ask(Answer answer) {
        looker.execute(() -> answer.found(found()));
    }

    private boolean found() {
        try {
            look.look();
            wasThere = true;
        } catch (SQLException failure) {
            if (wasThere) {
                log.warn("not ready until the database answers and has its schema: {}", failure.getMessage());
            }
            wasThere = false;
        }
        return wasThere;
    }

    @Override
    public void close() {
        looker.shutdownNow();
        look.close();
    }
}
