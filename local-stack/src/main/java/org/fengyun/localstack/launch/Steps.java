package org.fengyun.localstack.launch;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fengyun.localstack.process.StartFailure;

/** Steps that do not need each other, taken at the same time. */
final class Steps {

    private static final long HEARTBEAT_SECONDS = 5;

    private final Progress progress;

    Steps(Progress progress) {
        this.progress = progress;
    }

    /**
     * Returns when all are done. When one fails or the thread is interrupted, the others are interrupted and awaited, so
     * that nothing starts any more when this has returned. Not on virtual threads, of which as many as there are processors
     * may keep each other from going on while they load classes: docs/decisions/0031-threads-that-load-classes.md.
     */
    void takeAll(Map<String, Runnable> steps) throws InterruptedException {
        var executor = Executors.newCachedThreadPool();
        try {
            var done = new ExecutorCompletionService<String>(executor);
            steps.forEach((name, step) -> done.submit(step, name));
            var left = new ArrayList<>(steps.keySet());
            while (!left.isEmpty()) {
                var next = done.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    progress.say("waiting for " + String.join(", ", left));
                } else {
                    left.remove(resultOf(next));
                }
            }
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }

    private static String resultOf(Future<String> step) throws InterruptedException {
        try {
            return step.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
