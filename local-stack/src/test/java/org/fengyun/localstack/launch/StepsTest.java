package org.fengyun.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final CountDownLatch LOADING = new CountDownLatch(1);
    private static final CountDownLatch LOADED = new CountDownLatch(1);

    /** On virtual threads it would have no processor left: docs/decisions/0031-threads-that-load-classes.md. */
    @Test
    void aStepGoesOnWhileAllOthersWaitForAClassToLoad() throws Exception {
        var steps = new HashMap<String, Runnable>();
        steps.put("lets it load", () -> {
            awaits(LOADING);
            LOADED.countDown();
        });
        for (var i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            steps.put("waits " + i, () -> assertThat(SlowToLoad.IN_TIME).isTrue());
        }

        new Steps(new Progress(System.out)).takeAll(steps);

        assertThat(SlowToLoad.IN_TIME).isTrue();
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class SlowToLoad {
        static final boolean IN_TIME = load();

        private static boolean load() {
            LOADING.countDown();
            return awaits(LOADED);
        }
    }
}
