package org.fengyun.localstack.launch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.fengyun.localstack.process.ChildProcess;

/** The children of this run: watched for a crash, and stopped in the reverse of the order in which they need each other. */
final class Children {

    // A JVM that was asked to end by SIGTERM.
    private static final int ORDERLY = 128 + 15;

    private final List<Child> all = new CopyOnWriteArrayList<>();
    private final Map<ChildProcess, Runnable> afterwards = new ConcurrentHashMap<>();
    private final CompletableFuture<ChildProcess> crash = new CompletableFuture<>();
    private final Leftovers leftovers;
    private final Thread owner;
    private volatile boolean stopping;

    /** @param owner is interrupted when a child crashes, whatever it waits for */
    Children(Leftovers leftovers, Thread owner) {
        this.leftovers = leftovers;
        this.owner = owner;
    }

    void add(Stage stage, ChildProcess process) {
        all.add(new Child(stage, process));
        leftovers.remember(process);
        var _ = process.ended().thenAccept(this::ended);
    }

    /** Has something done once the child was stopped, orderly and not by force. */
    void whenStopped(ChildProcess process, Runnable what) {
        afterwards.put(process, what);
    }

    private void ended(ChildProcess process) {
        if (!stopping && crash.complete(process)) {
            owner.interrupt();
        }
    }

    Optional<ChildProcess> crashed() {
        return Optional.ofNullable(crash.getNow(null));
    }

    void awaitCrash() throws InterruptedException {
        try {
            crash.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Stops everything: stage by stage, those of one stage at the same time.
     *
     * @param grace how long each may take before it is ended by force
     */
    void stop(Duration grace) {
        stopping = true;
        for (var stage : List.of(Stage.values()).reversed()) {
            var stops = all.stream()
                    .filter(child -> child.stage == stage)
                    .map(child -> CompletableFuture.runAsync(
                            () -> child.process.stop(grace), task -> new Thread(task).start()))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(stops).join();
        }
        afterwards.forEach((process, what) -> {
            if (process.exitStatus() == ORDERLY) {
                what.run();
            }
        });
    }

    /** In the order of their start. */
    enum Stage {
        SERVERS,
        CORE,
        EDGES
    }

    private record Child(Stage stage, ChildProcess process) {}
}
