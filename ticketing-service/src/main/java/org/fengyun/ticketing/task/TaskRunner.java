package org.fengyun.ticketing.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.fengyun.ticketing.database.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Runs tasks from when the service is up until it stops; the web server stops first. Where somebody else migrates the schema,
 * they begin when that is done.
 */
final class TaskRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final Schema schema;
    private volatile boolean running;

    TaskRunner(Scheduler scheduler, Schema schema) {
        this.scheduler = scheduler;
        this.schema = schema;
    }

    @Override
    public void start() {
        running = true;
        if (!hasBegun()) {
            Thread.ofVirtual().name("tasks-to-begin").start(this::beginLater);
        }
    }

    private void beginLater() {
        do {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        } while (!hasBegun());
    }

    /** Whether there is nothing more to wait for. */
    private boolean hasBegun() {
        return !running || (schema.isThere() && begin());
    }

    private synchronized boolean begin() {
        if (!running) {
            return true;
        }
        try {
            scheduler.start();
            return true;
        } catch (RuntimeException failure) {
            log.warn("tasks could not begin, tried again: {}", failure.getMessage());
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        scheduler.stop();
    }

    /** Below the web server's: it starts before and stops after, so tasks end when no request is left. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
