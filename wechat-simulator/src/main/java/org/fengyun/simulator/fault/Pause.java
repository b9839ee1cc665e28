package org.fengyun.simulator.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps callers waiting, until their time is over or the faults are changed. */
@Component
public class Pause {

    private volatile CountDownLatch end = new CountDownLatch(1);

    public void keepWaiting(Duration time) {
        try {
            // Whether it ended by time or by a change is all the same.
            var _ = end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Else a stop would wait for those who wait. */
    @EventListener(ContextClosedEvent.class)
    void endForAll() {
        var over = end;
        end = new CountDownLatch(1);
        over.countDown();
    }
}
