package org.fengyun.ticketing.refund;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Objects;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.payment.PaymentNumber;
import org.fengyun.ticketing.payment.PaymentProvider;
import org.fengyun.ticketing.payment.PaymentProvider.RefundRequest;
import org.fengyun.ticketing.payment.PaymentProvider.RefundState;
import org.fengyun.ticketing.retry.Backoff;
import org.fengyun.ticketing.telemetry.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries refunds out, at least once, under the number that each had from the beginning: the provider pays it once. */
@Configuration(proxyBeanMethods = false)
class RefundTask {
    private static final TaskDescriptor<String> DESCRIPTOR = TaskDescriptor.of("refund", String.class);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** The longest is 2 s × 2⁸: about nine minutes. Never given up, since it is somebody's money. */
    private static final Backoff BACKOFF = new Backoff(FIRST_WAIT, 8);

    private final RefundMapper refunds;
    private final Settlements settlements;
    private final PaymentProvider provider;

    RefundTask(RefundMapper refunds, Settlements settlements, PaymentProvider provider) {
        this.refunds = refunds;
        this.settlements = settlements;
        this.provider = provider;
    }

    /**
     * One for each try, since that of the try before may be about to end; the number stays the same. Thousands that a show
     * leaves which is called off wait behind others.
     */
    static TaskInstance<String> of(Refund refund) {
        return DESCRIPTOR
                .instance(refund.number() + "." + refund.tries())
                .data(RequestId.current())
                .priority(refund.cause() == RefundCause.SHOW_CANCELLED ? Priority.LOW : Priority.MEDIUM)
                .build();
    }

    @Bean
    Task<String> carryOutRefunds() {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(BACKOFF)
                .onDeadExecutionRevive()
                .execute(this::carryOut);
    }

    /** The provider works on it: asked again after twice the time since it was asked last, up to the longest. */
    private static void askAgain(ExecutionComplete asked, ExecutionOperations<String> task) {
        var before = asked.getExecution().lastSuccess;
        var wait = before == null
                ? FIRST_WAIT
                : Duration.between(before, asked.getTimeDone()).multipliedBy(2);
        task.reschedule(asked, asked.getTimeDone().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    /** Somebody else has moved it, perhaps long ago, and it may be paid by hand since: the provider is not asked. */
    private static void lookAgain(ExecutionComplete looked, ExecutionOperations<String> task) {
        task.reschedule(looked, looked.getTimeDone());
    }

    private CompletionHandler<String> carryOut(TaskInstance<String> task, ExecutionContext context) {
        var refund = find(task.getId());
        return switch (refund.status()) {
            case REQUESTED ->
                settlements.move(refund, RefundStatus.PROCESSING)
                        ? settle(find(task.getId()), provider.refund(request(refund)))
                        : RefundTask::lookAgain;
            // whether an earlier try reached the provider is not known here
            case PROCESSING ->
                settle(refund, provider.queryRefund(refund.number()).orElseGet(() -> provider.refund(request(refund))));
            case SUCCEEDED, FAILED, PAID_BY_HAND -> new OnCompleteRemove<>();
        };
    }

    private CompletionHandler<String> settle(Refund refund, RefundState state) {
        return switch (state) {
            case RefundState.Processing _ -> askAgainBecause(refund, null);
            case RefundState.Later(var reason) -> askAgainBecause(refund, reason);
            case RefundState.Succeeded _ -> end(refund, RefundStatus.SUCCEEDED);
            case RefundState.Failed _ -> end(refund, RefundStatus.FAILED);
        };
    }

    private CompletionHandler<String> askAgainBecause(Refund refund, @Nullable String reason) {
        if (!Objects.equals(refund.waitsFor(), reason)) {
            refunds.setWaitsFor(refund, reason);
        }
        return RefundTask::askAgain;
    }

    private RefundRequest request(Refund refund) {
        var paymentId = Objects.requireNonNull(refund.paymentId());
        return new RefundRequest(
                refund.number(),
                new PaymentNumber(refund.showId(), paymentId).toString(),
                refund.amount(),
                refunds.captured(refund.showId(), paymentId),
                refund.cause().name());
    }

    private CompletionHandler<String> end(Refund refund, RefundStatus status) {
        // a callback may have been faster: then it stands there already
        settlements.move(refund, status);
        return new OnCompleteRemove<>();
    }

    private Refund find(String taskId) {
        return PaymentNumber.parse(taskId.replaceFirst("\\..*", ""))
                .flatMap(ours -> refunds.find(ours.showId(), ours.id()))
                .orElseThrow(() -> new IllegalStateException("no refund belongs to the task " + taskId));
    }
}
