package org.fengyun.ticketing.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.ledger.Ledger;
import org.fengyun.ticketing.ledger.Movement;
import org.fengyun.ticketing.payment.PaymentNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes refunds: each with its tickets, its entries in the books and the task that carries it out, in the transaction of
 * its cause.
 */
@Component
class Refunds {
    private static final Logger log = LoggerFactory.getLogger(Refunds.class);

    private final RefundMapper refunds;
    private final Ledger ledger;
    private final SchedulerClient tasks;
    private final Clock clock;

    Refunds(RefundMapper refunds, Ledger ledger, SchedulerClient tasks, Clock clock) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What a refund gives back, and why.
     *
     * @param paymentId what it is taken from; null where nothing was paid
     * @param from where its money is now
     */
    record Demand(
            long showId,
            long orderId,
            @Nullable Long paymentId,
            Account from,
            RefundCause cause,
            @Nullable String reason) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Refund of(long id, Demand demand, List<ReturnedTicket> tickets) {
        var amount = tickets.stream().mapToLong(ReturnedTicket::amount).sum();
        var fee = tickets.stream().mapToLong(ReturnedTicket::fee).sum();
        var refund = of(id, demand, amount, fee);
        refunds.addTickets(refund, tickets);
        return refund;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Refund of(long id, Demand demand, long amount, long fee) {
        var now = clock.instant();
        var nothing = amount == 0;
        var refund = new Refund(
                demand.showId(),
                id,
                demand.paymentId(),
                demand.orderId(),
                new PaymentNumber(demand.showId(), id).toString(),
                amount,
                fee,
                demand.cause(),
                nothing ? RefundStatus.SUCCEEDED : RefundStatus.REQUESTED,
                demand.reason(),
                1,
                now,
                nothing ? now : null,
                null);
        refunds.add(refund);
        ledger.write(Movement.refund(demand.showId(), demand.orderId(), id, demand.from(), amount, fee));
        log.info("refund {} of {} fen for order {}: {}", refund.number(), amount, demand.orderId(), demand.cause());
        if (!nothing) {
            tasks.scheduleIfNotExists(RefundTask.of(refund), now);
        }
        return refund;
    }
}
