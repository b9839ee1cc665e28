package org.fengyun.ticketing.cancellation;

import java.time.Clock;
import java.util.List;
import org.fengyun.ticketing.refund.ShowRefunds;
import org.fengyun.ticketing.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Walks over the orders of a show that was called off. What is left to do is read from the orders and tickets themselves:
 * a walk that was broken off anywhere is simply begun again, and two at once do nothing twice.
 */
@Component
class CancellationWalk {
    private static final Logger log = LoggerFactory.getLogger(CancellationWalk.class);

    private final CancellationMapper cancellations;
    private final Releases releases;
    private final ShowRefunds refunds;
    private final Clock clock;

    CancellationWalk(CancellationMapper cancellations, Releases releases, ShowRefunds refunds, Clock clock) {
        this.cancellations = cancellations;
        this.releases = releases;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** How far a walk came. */
    enum Outcome {
        /** Nothing is left: no order unpaid that might still be paid, and no ticket to give back. */
        DONE,
        /** Some order may still be paid. */
        UNPAID,
        /** Some order could not be put on its way, though it was tried alone: somebody must look, and it is tried again. */
        STUCK
    }

    Outcome walk(long showId) {
        var wish = cancellations.find(showId).orElseThrow();
        // what is paid goes back first: a provider that is away holds nobody's money up
        giveBackAll(showId, wish.refundAdmitted());
        releases.closeAll(showId);
        // some of those may have turned out to be paid
        var stuck = giveBackAll(showId, wish.refundAdmitted());
        cancellations.setStuck(showId, stuck);
        if (isDone(showId, wish.refundAdmitted())) {
            return Outcome.DONE;
        }
        return stuck > 0 ? Outcome.STUCK : Outcome.UNPAID;
    }

    /** @return how many orders could not be put on their way */
    private int giveBackAll(long showId, boolean admitted) {
        var stuck = 0;
        var next = refunds.next(showId, 0, admitted);
        while (!next.isEmpty()) {
            stuck += giveBack(showId, next, admitted);
            next = refunds.next(showId, next.getLast(), admitted);
        }
        return stuck;
    }

    private int giveBack(long showId, List<Long> orderIds, boolean admitted) {
        try {
            refunds.giveBack(showId, orderIds, admitted);
            return 0;
        } catch (TransactionException
                | NonTransientDataAccessResourceException
                | TransientDataAccessResourceException
                | RecoverableDataAccessException
                | QueryTimeoutException away) {
            // no order is to blame for a database that is away: all is tried again later
            throw away;
        } catch (RuntimeException failure) {
            if (orderIds.size() == 1) {
                log.error("show {} was called off: order {} cannot be given back", showId, orderIds, failure);
                return 1;
            }
            return orderIds.stream()
                    .mapToInt(order -> giveBack(showId, List.of(order), admitted))
                    .sum();
        }
    }

    private boolean isDone(long showId, boolean admitted) {
        // in this order: an order that is not unpaid any more may be paid
        var holds = cancellations.holds(showId);
        var left = cancellations.waiting(showId, ShowRefunds.wanted(admitted));
        if (holds + left > 0) {
            return false;
        }
        if (cancellations.finish(showId, admitted, clock.instant())) {
            log.info("show {} was called off: everything is on its way back", showId);
        }
        return true;
    }
}
