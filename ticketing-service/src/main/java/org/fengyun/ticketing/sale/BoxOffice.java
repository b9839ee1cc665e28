package org.fengyun.ticketing.sale;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fengyun.ticketing.show.Shows;
import org.springframework.stereotype.Component;

/**
 * Stands in front of the sale: collects the requests that wait for a show, and has them decided together. While one batch of
 * a show is in the database the next one gathers; where it is quiet a batch is one request.
 */
@Component
class BoxOffice {
    private final Map<Long, Counter> counters = new ConcurrentHashMap<>();

    /** Platform threads: a virtual one would wait behind the very crowd that it has just answered, at each step of a batch. */
    private final ExecutorService clerks = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("box-office-", 0).factory());

    private final Shows shows;
    private final BatchDesk desk;
    private final SaleProperties sale;
    private final SaleMeters meters;

    BoxOffice(Shows shows, BatchDesk desk, SaleProperties sale, SaleMeters meters) {
        this.shows = shows;
        this.desk = desk;
        this.sale = sale;
        this.meters = meters;
        meters.watch(() -> counters.values().stream().mapToInt(Counter::waiting).sum());
    }

    /**
     * Has the request decided and waits for it.
     *
     * @throws SaleProblem.Busy if too many wait already, or the show stays locked; nothing was reserved
     * @throws SaleProblem.OutcomeUnknown if it was not decided in time, or the database did not answer
     */
    Decision decide(Reservation request) {
        if (!counters.containsKey(request.showId())
                && shows.find(request.showId()).isEmpty()) {
            return new Decision.Refused(Reservations.noSuchShow());
        }
        var answer = counters.computeIfAbsent(request.showId(), this::open).queue(request);
        try {
            return answer.get(sale.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new SaleProblem.OutcomeUnknown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SaleProblem.OutcomeUnknown();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }

    private Counter open(long showId) {
        return new Counter(showId, sale.queueLength(), sale.batchSize(), clerks, desk, meters);
    }

    /** A request and whoever waits for its decision. */
    record Waiting(Reservation request, CompletableFuture<Decision> answer) {
        /** Tells whoever has no answer yet that the outcome is not known. */
        void leaveUnknown() {
            answer.completeExceptionally(new SaleProblem.OutcomeUnknown());
        }

        /** Tells whoever has no answer yet that nothing was reserved for now. */
        void sendAway() {
            answer.completeExceptionally(new SaleProblem.Busy());
        }
    }
}
