package org.fengyun.ticketing.cancellation;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.fengyun.ticketing.retry.Backoff;
import org.fengyun.ticketing.telemetry.RequestId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives everything back that was sold of a show that was called off; whoever finds the task left behind goes on with it. */
@Configuration(proxyBeanMethods = false)
class CancellationTask {
    private static final TaskDescriptor<String> DESCRIPTOR = TaskDescriptor.of("show-cancellation", String.class);

    private static final String ADMITTED = ".admitted";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    /** The longest is 5 s × 2⁵: under three minutes. */
    private static final Backoff BACKOFF = new Backoff(LOOK_AGAIN, 5);

    private final CancellationWalk walk;

    CancellationTask(CancellationWalk walk) {
        this.walk = walk;
    }

    /** One for each wish, since that of the wish before may be about to end. */
    static TaskInstance<String> of(long showId, boolean refundAdmitted) {
        return DESCRIPTOR
                .instance(showId + (refundAdmitted ? ADMITTED : ""))
                .data(RequestId.current())
                .build();
    }

    @Bean
    Task<String> cancelShows() {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(BACKOFF)
                .onDeadExecutionRevive()
                .execute((task, _) -> carryOut(Long.parseLong(task.getId().replace(ADMITTED, ""))));
    }

    private CompletionHandler<String> carryOut(long showId) {
        return switch (walk.walk(showId)) {
            case DONE -> new CompletionHandler.OnCompleteRemove<>();
            case UNPAID -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(LOOK_AGAIN));
            case STUCK -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(TRY_AGAIN));
        };
    }
}
