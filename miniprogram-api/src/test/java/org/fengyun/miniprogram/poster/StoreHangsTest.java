package org.fengyun.miniprogram.poster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A store that takes connections and answers nothing. */
class StoreHangsTest {
    private static final int CALLS = 64;

    @Test
    void noMoreWaitForItThanMay() throws Exception {
        try (var silent = new ServerSocket(0, 2 * CALLS, InetAddress.ofLiteral("127.0.0.1"));
                var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            silent.setSoTimeout(4_000);
            var store = store(silent.getLocalPort());
            try {
                var waiting = ask(store, visitors);
                var taken = accept(silent);

                assertThatThrownBy(() -> store.open("one-more.png"))
                        .isInstanceOf(PosterProblem.StoreAway.class)
                        .hasMessageContaining("wait for the store already");

                hangUp(taken);
                for (var asked : waiting) {
                    assertThatThrownBy(asked::get).hasCauseInstanceOf(PosterProblem.StoreAway.class);
                }
                var later = visitors.submit(() -> store.open("later.png"));
                silent.accept().close();
                assertThatThrownBy(later::get).hasMessageNotContaining("wait for the store already");
            } finally {
                store.destroy();
            }
        }
    }

    private static List<Future<PosterStore.Poster>> ask(PosterStore store, ExecutorService visitors) {
        var waiting = new ArrayList<Future<PosterStore.Poster>>();
        for (var call = 0; call < CALLS; call++) {
            waiting.add(visitors.submit(() -> store.open("poster-1.png")));
        }
        return waiting;
    }

    private static List<Socket> accept(ServerSocket silent) throws IOException {
        var taken = new ArrayList<Socket>();
        try {
            while (taken.size() < CALLS) {
                taken.add(silent.accept());
            }
        } catch (SocketTimeoutException _) {
            throw new AssertionError("only %d calls came through at once".formatted(taken.size()));
        }
        return taken;
    }

    private static void hangUp(List<Socket> taken) throws IOException {
        for (var socket : taken) {
            socket.close();
        }
    }

    private static PosterStore store(int port) {
        return new PosterStore(
                new ObjectStoreProperties("http://127.0.0.1:" + port, "nowhere", "none", "key", "secret", "path"));
    }
}
