package org.fengyun.simulator.payment;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what is due, each callback by itself, so that a slow merchant holds up no other. */
@Component
class CallbackDispatcher {

    private static final int AT_ONCE = 128;

    private final Callbacks callbacks;
    private final CallbackSender sender;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();

    CallbackDispatcher(Callbacks callbacks, CallbackSender sender) {
        this.callbacks = callbacks;
        this.sender = sender;
    }

    @Scheduled(fixedDelay = 100)
    void sendDue() {
        for (var callback : callbacks.due()) {
            if (underway.add(callback.id())) {
                deliveries.execute(() -> deliver(callback.id()));
            }
        }
    }

    private void deliver(String id) {
        free.acquireUninterruptibly();
        try {
            callbacks.stillDue(id).ifPresent(this::deliver);
        } finally {
            free.release();
            underway.remove(id);
        }
    }

    private void deliver(Callback callback) {
        if (sender.send(callback)) {
            callbacks.taken(callback);
        } else {
            callbacks.notTaken(callback);
        }
    }

    /** Ends what is underway by cutting its connections: an interrupt could close the store's file. */
    @PreDestroy
    void stop() {
        sender.close();
        deliveries.close();
    }
}
