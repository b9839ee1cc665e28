package org.fengyun.ticketing.cancellation;

import java.time.Clock;
import org.fengyun.ticketing.refund.ShowRefunds;
import org.fengyun.ticketing.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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

    /** @return whether nothing is left: no order unpaid that might still be paid, and no ticket to give back */
    boolean walk(long showId) {
        var wish = cancellations.find(showId).orElseThrow();
        // what is paid goes back first: a provider that is away holds nobody's money up
        giveBackAll(showId, wish.refundAdmitted());
        releases.closeAll(showId);
        // some of those may have turned out to be paid
        giveBackAll(showId, wish.refundAdmitted());
        return isDone(showId, wish.refundAdmitted());
    }

    private void giveBackAll(long showId, boolean admitted) {
        var last = refunds.giveBack(showId, 0, admitted);
        while (last.isPresent()) {
            last = refunds.giveBack(showId, last.getAsLong(), admitted);
        }
    }

    private boolean isDone(long showId, boolean admitted) {
        // in this order: an order that is not unpaid any more may be paid
        var holds = cancellations.holds(showId);
        var left = cancellations.waiting(showId, ShowRefunds.wanted(admitted)).orders();
        if (holds + left > 0) {
            return false;
        }
        if (cancellations.finish(showId, admitted, clock.instant())) {
            log.info("show {} was called off: everything is on its way back", showId);
        }
        return true;
    }
}
