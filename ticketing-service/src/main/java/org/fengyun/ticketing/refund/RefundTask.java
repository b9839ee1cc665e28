package org.fengyun.ticketing.refund;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fengyun.ticketing.payment.PaymentNumber;
import org.fengyun.ticketing.payment.PaymentProvider;
import org.fengyun.ticketing.payment.PaymentProvider.RefundRequest;
import org.fengyun.ticketing.payment.PaymentProvider.RefundState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries refunds out, at least once, under the number that each had from the beginning: the provider pays it once. */
@Configuration(proxyBeanMethods = false)
class RefundTask {
    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("refund");

    private static final Logger log = LoggerFactory.getLogger(RefundTask.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    /** The longest is 2 s × 2⁸: about nine minutes. */
    private static final int MOST_DOUBLINGS = 8;

    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final RefundMapper refunds;
    private final PaymentProvider provider;
    private final Clock clock;

    RefundTask(RefundMapper refunds, PaymentProvider provider, Clock clock) {
        this.refunds = refunds;
        this.provider = provider;
        this.clock = clock;
    }

    @Bean
    Task<Void> carryOutRefunds() {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(RefundTask::tryAgain)
                .onDeadExecutionRevive()
                .execute(this::carryOut);
    }

    /** Twice as long after each failure, up to the longest; never given up, since it is somebody's money. */
    private static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> task) {
        var doublings = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLINGS);
        task.reschedule(failed, failed.getTimeDone().plus(FIRST_RETRY.multipliedBy(1L << doublings)));
    }

    private CompletionHandler<Void> carryOut(TaskInstance<Void> task, ExecutionContext context) {
        var refund = PaymentNumber.parse(task.getId())
                .flatMap(number -> refunds.find(number.showId(), number.id()))
                .orElseThrow(() -> new IllegalStateException("no refund has the number " + task.getId()));
        return switch (refund.status()) {
            case REQUESTED -> {
                move(refund, RefundStatus.PROCESSING, null);
                yield settle(find(refund));
            }
            case PROCESSING -> settle(refund);
            case SUCCEEDED, FAILED -> new CompletionHandler.OnCompleteRemove<>();
        };
    }

    private CompletionHandler<Void> settle(Refund refund) {
        return switch (ask(refund)) {
            case PROCESSING -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(ASK_AGAIN));
            case SUCCEEDED -> end(refund, RefundStatus.SUCCEEDED);
            case FAILED -> {
                log.error(
                        "refund {} of {} fen failed at the provider: a person must look",
                        refund.number(),
                        refund.amount());
                yield end(refund, RefundStatus.FAILED);
            }
        };
    }

    private RefundState ask(Refund refund) {
        var paymentNumber = new PaymentNumber(refund.showId(), refund.paymentId()).toString();
        return provider.refund(new RefundRequest(
                refund.number(), paymentNumber, refund.amount(), refund.cause().name()));
    }

    private CompletionHandler<Void> end(Refund refund, RefundStatus status) {
        move(refund, status, clock.instant());
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private void move(Refund refund, RefundStatus to, @Nullable Instant settledAt) {
        if (!refund.status().canBecome(to)) {
            throw new IllegalStateException("a refund cannot go from %s to %s".formatted(refund.status(), to));
        }
        refunds.move(refund, to, settledAt);
    }

    private Refund find(Refund refund) {
        return refunds.find(refund.showId(), refund.id()).orElseThrow();
    }
}
