package org.fengyun.ticketing.refund;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.ledger.Ledger;
import org.fengyun.ticketing.ledger.Movement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one way by which refunds move, each move with its entries in the books. */
@Component
class Settlements {
    private static final Logger log = LoggerFactory.getLogger(Settlements.class);

    private final RefundMapper refunds;
    private final Ledger ledger;
    private final MeterRegistry meters;
    private final Clock clock;

    Settlements(RefundMapper refunds, Ledger ledger, MeterRegistry meters, Clock clock) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.meters = meters;
        this.clock = clock;
    }

    /** Moves the refund only if nobody has moved it since it was read. */
    @Transactional
    boolean move(Refund refund, RefundStatus to) {
        return move(refund, to, clock.instant());
    }

    /** @param settledAt when it ended, where it ends by this */
    @Transactional
    boolean move(Refund refund, RefundStatus to, Instant settledAt) {
        RefundMoves.require(refund.status(), to);
        var again = to == RefundStatus.REQUESTED;
        if (!refunds.move(refund, to, refund.tries() + (again ? 1 : 0), ends(to) ? settledAt : null)) {
            return false;
        }
        moves(to).increment();
        log.info("refund {}: from {} to {}", refund.number(), refund.status(), to);
        if (to == RefundStatus.FAILED) {
            log.error(
                    "refund {} of {} fen failed at the provider: a person must look", refund.number(), refund.amount());
        }
        write(refund, to);
        return true;
    }

    private void write(Refund refund, RefundStatus to) {
        var from = RefundMoves.account(refund.status());
        var into = RefundMoves.account(to);
        if (from != into) {
            ledger.write(new Movement(
                    refund.showId(),
                    refund.orderId(),
                    RefundMoves.cause(to),
                    refund.id(),
                    refund.tries(),
                    Movement.between(from, into, refund.amount())));
        }
    }

    private Counter moves(RefundStatus to) {
        return Counter.builder("fengyun.refund.moves")
                .description("Refunds that moved, by where to")
                .tag("to", to.name())
                .register(meters);
    }

    private static boolean ends(RefundStatus status) {
        return switch (status) {
            case REQUESTED, PROCESSING -> false;
            case SUCCEEDED, FAILED, PAID_BY_HAND -> true;
        };
    }
}
