package org.fengyun.ticketing.sale;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.fengyun.ticketing.admission.SoldOutFlags;
import org.fengyun.ticketing.idempotency.KeyReused;
import org.fengyun.ticketing.sale.BoxOffice.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has a batch decided and answers everyone in it; a batch that fails is split until the culprit stands alone. */
@Component
class BatchDesk {
    private static final Logger log = LoggerFactory.getLogger(BatchDesk.class);

    private final Ruling ruling;
    private final OrderMapper orders;
    private final OverdueHolds overdueHolds;
    private final SoldOutFlags soldOutFlags;
    private final Clock clock;

    BatchDesk(Ruling ruling, OrderMapper orders, OverdueHolds overdueHolds, SoldOutFlags soldOutFlags, Clock clock) {
        this.ruling = ruling;
        this.orders = orders;
        this.overdueHolds = overdueHolds;
        this.soldOutFlags = soldOutFlags;
        this.clock = clock;
    }

    void decide(long showId, List<Waiting> batch) {
        List<Decision> decisions;
        try {
            decisions =
                    ruling.reserve(showId, batch.stream().map(Waiting::request).toList());
        } catch (RuntimeException failure) {
            meet(failure, showId, batch);
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(decisions.get(i));
        }
        lookAfter(showId, decisions);
    }

    private void meet(RuntimeException failure, long showId, List<Waiting> batch) {
        switch (failure) {
            case TransactionException _,
                    NonTransientDataAccessResourceException _,
                    TransientDataAccessResourceException _,
                    RecoverableDataAccessException _,
                    QueryTimeoutException _ -> {
                // whether it was committed is not known, and asking a dead database again for each half helps nobody
                log.warn("show {}: the outcome of {} reservations is not known", showId, batch.size(), failure);
                batch.forEach(Waiting::leaveUnknown);
            }
            case CannotAcquireLockException _ -> {
                // each half would wait as long again, so that the last of many waits many times
                log.warn("show {}: {} reservations waited for a lock in vain", showId, batch.size(), failure);
                batch.forEach(Waiting::sendAway);
            }
            default -> split(showId, batch, failure);
        }
    }

    /** What the batch leaves to be done; it is committed and answered, so nothing here may touch it. */
    private void lookAfter(long showId, List<Decision> decisions) {
        try {
            lookForOverdueHolds(showId, decisions);
            raiseFlags(showId, decisions);
        } catch (RuntimeException failure) {
            log.warn("show {}: overdue holds or flags were not looked after", showId, failure);
        }
    }

    private void lookForOverdueHolds(long showId, List<Decision> decisions) {
        var wanting = decisions.stream()
                .anyMatch(decision -> decision instanceof Decision.Refused(var reason) && SaleProblem.isWant(reason));
        if (wanting && !orders.expired(showId, clock.instant(), 1).isEmpty()) {
            overdueHolds.wantedBack(showId);
        }
    }

    private void raiseFlags(long showId, List<Decision> decisions) {
        decisions.stream()
                .flatMap(decision ->
                        decision instanceof Decision.Refused(SaleProblem.SoldOut soldOut) && soldOut.nothingLeft()
                                ? Stream.of(soldOut.tierId())
                                : Stream.empty())
                .distinct()
                .forEach(tierId -> soldOutFlags.raise(showId, tierId));
    }

    private void split(long showId, List<Waiting> batch, RuntimeException failure) {
        if (batch.size() == 1) {
            fail(batch.getFirst(), failure);
            return;
        }
        log.warn("show {}: a batch of {} failed and is split", showId, batch.size(), failure);
        var half = batch.size() / 2;
        decide(showId, List.copyOf(batch.subList(0, half)));
        decide(showId, List.copyOf(batch.subList(half, batch.size())));
    }

    private void fail(Waiting waiting, RuntimeException failure) {
        var request = waiting.request();
        var reason = switch (failure) {
            case DuplicateKeyException _
            when orders.made(request.buyerId(), request.key().text()).isPresent() -> new KeyReused();
            // a document that a ticket was made out to meanwhile, or an id: decided anew, the request hears why
            case DuplicateKeyException _, PessimisticLockingFailureException _ -> new SaleProblem.Busy();
            default -> failure;
        };
        waiting.answer().completeExceptionally(reason);
    }
}
