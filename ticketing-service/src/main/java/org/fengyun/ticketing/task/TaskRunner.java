package org.fengyun.ticketing.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Runs tasks from when the service is up until it stops; the web server stops first. */
final class TaskRunner implements SmartLifecycle {
    private final Scheduler scheduler;
    private volatile boolean running;

    TaskRunner(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
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
