package org.fengyun.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengyun.endtoend.Detour.Passing;
import org.fengyun.endtoend.Detour.Reply;

/** Where the provider sends its callbacks: they go on to one instance after the other, or are kept and delivered by a test. */
final class Post {
    private static final Duration ARRIVE = Duration.ofSeconds(30);

    private final Detour detour = new Detour(this::take);
    private final List<Passing> kept = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<String> instances = List.of();
    private volatile boolean keeping;

    String url() {
        return detour.url();
    }

    void deliverTo(List<String> urls) {
        instances = urls;
    }

    /** From now on the provider believes that all arrived. */
    void keep() {
        kept.clear();
        keeping = true;
    }

    void passOn() {
        keeping = false;
    }

    /** Those that are kept, once there are so many. */
    List<Passing> kept(int count) {
        await().pollInSameThread().atMost(ARRIVE).until(() -> kept.size() >= count);
        return List.copyOf(kept);
    }

    /** Brings it to the instance whose turn it is; returns the status. */
    int deliver(Passing callback, int ofTurn) {
        return detour.passOn(callback, instances.get(Math.floorMod(ofTurn, instances.size())))
                .status();
    }

    private Reply take(Passing callback) {
        if (keeping) {
            kept.add(callback);
            return Reply.of(204);
        }
        return Reply.of(deliver(callback, turn.getAndIncrement()));
    }
}
