package org.fengyun.ticketing.retry;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * A task that failed is tried again after twice the time for each failure in a row, and never given up. The library's own
 * knows no longest wait.
 *
 * @param first the wait after the first failure
 * @param mostDoublings from when on it grows no more
 */
public record Backoff(Duration first, int mostDoublings) implements FailureHandler<String> {
    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<String> task) {
        task.reschedule(failed, failed.getTimeDone().plus(after(failed.getExecution().consecutiveFailures)));
    }

    /** The wait after so many failures before this one. */
    Duration after(int failures) {
        return first.multipliedBy(1L << Math.min(failures, mostDoublings));
    }
}
