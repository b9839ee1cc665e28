package org.fengyun.ticketing.task;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import org.fengyun.ticketing.telemetry.RequestId;

/**
 * A task's data is the id of the request that caused it: whichever instance carries it out, and however late, the log says
 * for whom. It stays with the thread until the next task, so that also what is said of a failure has it.
 */
final class Causes extends AbstractSchedulerListener {
    @Override
    public void onExecutionStart(CurrentlyExecuting task) {
        RequestId.set(task.getTaskInstance().getData() instanceof String id ? id : null);
    }
}
