package org.fengyun.ticketing.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengyun.ticketing.sale.BoxOffice.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One show's queue in this instance, served by at most one clerk at a time and by none while it is empty. */
final class Counter {
    private static final Logger log = LoggerFactory.getLogger(Counter.class);

    private final long showId;
    private final LinkedBlockingQueue<Waiting> queue;
    private final int batchSize;
    private final Executor clerks;
    private final BatchDesk desk;
    private final SaleMeters meters;
    private final AtomicBoolean served = new AtomicBoolean();

    Counter(long showId, int queueLength, int batchSize, Executor clerks, BatchDesk desk, SaleMeters meters) {
        this.showId = showId;
        this.queue = new LinkedBlockingQueue<>(queueLength);
        this.batchSize = batchSize;
        this.clerks = clerks;
        this.desk = desk;
        this.meters = meters;
    }

    CompletableFuture<Decision> queue(Reservation request) {
        var answer = new CompletableFuture<Decision>();
        if (!queue.offer(new Waiting(request, answer))) {
            throw new SaleProblem.Busy();
        }
        callClerk();
        return answer;
    }

    int waiting() {
        return queue.size();
    }

    private void callClerk() {
        if (!served.compareAndSet(false, true)) {
            return;
        }
        try {
            clerks.execute(this::serve);
        } catch (RuntimeException | Error failure) {
            served.set(false);
            throw failure;
        }
    }

    private void serve() {
        var batch = new ArrayList<Waiting>();
        try {
            while (queue.drainTo(batch, batchSize) > 0) {
                serve(batch);
                batch.clear();
            }
        } finally {
            served.set(false);
            // one who came after the last look and before the clerk left has nobody else to call one
            if (!queue.isEmpty()) {
                callClerk();
            }
        }
    }

    /** Nobody is left without an answer, whatever fails. */
    private void serve(List<Waiting> batch) {
        var begun = System.nanoTime();
        try {
            desk.decide(showId, batch);
        } catch (RuntimeException | Error failure) {
            log.error("show {}: a batch of {} was not decided", showId, batch.size(), failure);
        } finally {
            batch.forEach(Waiting::leaveUnknown);
            meters.batch(batch.size(), System.nanoTime() - begun);
        }
    }
}
