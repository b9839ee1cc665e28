package org.fengyun.ticketing.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import java.time.Clock;
import java.util.Optional;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.payment.Confirmation;
import org.fengyun.ticketing.payment.PaymentNumber;
import org.fengyun.ticketing.payment.PaymentProvider.Notice.RefundEnded;
import org.fengyun.ticketing.payment.RefundNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a provider tells of refunds. That money is back is final and believed; a failure may be of an earlier try, so
 * the task asks.
 */
@Component
class RefundNewsDesk implements RefundNews {
    private static final Logger log = LoggerFactory.getLogger(RefundNewsDesk.class);

    private final RefundMapper refunds;
    private final Settlements settlements;
    private final SchedulerClient tasks;
    private final Clock clock;

    RefundNewsDesk(RefundMapper refunds, Settlements settlements, SchedulerClient tasks, Clock clock) {
        this.refunds = refunds;
        this.settlements = settlements;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Confirmation arrived(RefundEnded ended) {
        var found = find(ended);
        if (found.isEmpty()) {
            return Confirmation.UNKNOWN;
        }
        var refund = found.get();
        if (refund.amount() != ended.amount()) {
            log.error("refund {}: asked for {} fen, told of {}", refund.number(), refund.amount(), ended.amount());
            return ask(refund);
        }
        return ended.succeeded() ? succeeded(refund, ended) : ask(refund);
    }

    private Optional<Refund> find(RefundEnded ended) {
        return PaymentNumber.parse(ended.refundNumber())
                .flatMap(ours -> refunds.find(ours.showId(), ours.id()))
                .filter(refund -> isOf(refund, ended.number()));
    }

    private static boolean isOf(Refund refund, String paymentNumber) {
        var paymentId = refund.paymentId();
        return paymentId != null
                && new PaymentNumber(refund.showId(), paymentId).toString().equals(paymentNumber);
    }

    private Confirmation succeeded(Refund refund, RefundEnded ended) {
        return switch (refund.status()) {
            case PROCESSING, FAILED ->
                settlements.move(refund, RefundStatus.SUCCEEDED, ended.settledAt())
                        ? Confirmation.REFUNDED
                        // moved since it was read: where it stands now decides
                        : succeeded(refunds.find(refund.showId(), refund.id()).orElseThrow(), ended);
            case REQUESTED -> ask(refund);
            case SUCCEEDED -> Confirmation.KNOWN;
            case PAID_BY_HAND -> {
                log.error(
                        "refund {} was paid by hand and now by the provider too: a person must look", refund.number());
                yield Confirmation.PAID_TWICE;
            }
        };
    }

    private Confirmation ask(Refund refund) {
        return switch (refund.status()) {
            case REQUESTED, PROCESSING -> {
                wake(refund);
                yield Confirmation.ASKED;
            }
            case SUCCEEDED, FAILED, PAID_BY_HAND -> Confirmation.KNOWN;
        };
    }

    private void wake(Refund refund) {
        try {
            tasks.reschedule(RefundTask.of(refund), clock.instant());
        } catch (TaskInstanceException _) {
            log.debug("refund {} is being asked for at this moment", refund.number());
        }
    }
}
