package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sale during which an instance is asked to end. As behind a balancer, who comes anew is sent to those that are ready. */
class StopTest {
    private static final Cores CORES = Cluster.shared().cores();
    private static final CoreCalls CORE = CORES.calls();
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int CLIENTS = 40;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** 128 and the signal's number: by force it would have been 137. */
    private static final int TERMINATED = 143;

    private final CoreCalls second = CORES.callsTo(SECOND);
    private final AtomicBoolean secondIsReady = new AtomicBoolean(true);

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        CORE.expectInvariants();
    }

    @Test
    void whoReachesAnInstanceThatIsStoppedDuringASaleIsAnswered() {
        var show = OnSale.withPlaces(CORE, 4 * CLIENTS - 10);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, CLIENTS);
        var exit = CompletableFuture.supplyAsync(() -> stopAfter(history, CLIENTS));
        var balancing = CompletableFuture.runAsync(() -> everyMoment(this::lookAtSecond, exit));

        Crowd.atOnce(CLIENTS, client -> {
            everyMoment(() -> buy(history, buyers.get(client), show, client), exit);
            return client;
        });
        balancing.join();

        assertThat(exit.join()).isEqualTo(TERMINATED);
        assertThat(history.brokenOff()).isZero();
        CORES.replace(SECOND);
        history.expectExplained();
    }

    private void lookAtSecond() {
        try {
            secondIsReady.set(second.readiness() == 200);
        } catch (UncheckedIOException _) {
            secondIsReady.set(false);
        }
    }

    private void buy(History history, String buyer, OnSale show, int client) {
        var key = UUID.randomUUID().toString();
        history.buy(buyer, key, show.order(1), secondIsReady.get() ? client : FIRST);
    }

    private static int stopAfter(History history, int orders) {
        await().atMost(LONGEST).until(() -> history.acknowledged().size() >= orders);
        return CORES.terminate(SECOND);
    }

    private static void everyMoment(Runnable act, CompletableFuture<?> end) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(LONGEST)
                .until(() -> {
                    act.run();
                    return end.isDone();
                });
    }
}
