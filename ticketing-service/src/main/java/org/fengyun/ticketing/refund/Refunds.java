package org.fengyun.ticketing.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.payment.LatePayments;
import org.fengyun.ticketing.payment.Payment;
import org.fengyun.ticketing.payment.PaymentNumber;
import org.fengyun.ticketing.sale.LateOrders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All refunds. Each is written, together with the task that carries it out, in the transaction of its cause. */
@Component
class Refunds implements LatePayments {
    private final LateOrders lateOrders;
    private final RefundMapper refunds;
    private final SchedulerClient tasks;
    private final Ids ids;
    private final Clock clock;

    Refunds(LateOrders lateOrders, RefundMapper refunds, SchedulerClient tasks, Ids ids, Clock clock) {
        this.lateOrders = lateOrders;
        this.refunds = refunds;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where the order cannot have its places back, the whole amount goes back. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean arrived(Payment payment, Instant paidAt) {
        if (lateOrders.takeBack(payment.showId(), payment.orderId(), paidAt)) {
            return true;
        }
        request(payment);
        return false;
    }

    private void request(Payment payment) {
        var id = ids.next();
        var refund = new Refund(
                payment.showId(),
                id,
                payment.id(),
                payment.orderId(),
                new PaymentNumber(payment.showId(), id).toString(),
                payment.amount(),
                Refund.Cause.LATE_PAYMENT,
                RefundStatus.REQUESTED);
        refunds.add(refund, clock.instant());
        tasks.scheduleIfNotExists(
                RefundTask.DESCRIPTOR.instance(refund.number()).build(), clock.instant());
    }
}
