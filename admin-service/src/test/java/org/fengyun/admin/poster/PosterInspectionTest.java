package org.fengyun.admin.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.fengyun.admin.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PosterInspectionTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Poster POSTER = new Poster(PosterFormat.PNG, new PosterSize(40, 30));

    @Test
    void aPosterIsJudgedByItsBytes() {
        try (var inspection = new PosterInspection()) {
            assertThat(inspection.inspect(Pictures.png(40, 30))).isEqualTo(POSTER);
            assertThatExceptionOfType(UnusablePoster.class).isThrownBy(() -> inspection.inspect(new byte[1]));
        }
    }

    @Test
    void noVirtualThreadIsKeptBusy() throws Exception {
        Function<byte[], Poster> judge = _ -> {
            assertThat(Thread.currentThread().isVirtual()).isFalse();
            return POSTER;
        };
        try (var inspection = new PosterInspection(judge, 1, LONG);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.submit(() -> inspection.inspect(new byte[0])).get())
                    .isEqualTo(POSTER);
        }
    }

    @Test
    void oneIsJudgedSomeWaitAndTheNextIsSentAway() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Function<byte[], Poster> judge = _ -> {
            begun.countDown();
            return await(end);
        };
        try (var inspection = new PosterInspection(judge, 1, LONG);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ExecutorCompletionService<Poster>(callers);
            answers.submit(() -> inspection.inspect(new byte[0]));
            begun.await();
            answers.submit(() -> inspection.inspect(new byte[0]));
            answers.submit(() -> inspection.inspect(new byte[0]));

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(answers.take()::get)
                    .withCauseInstanceOf(Refusal.class);
            end.countDown();
            assertThat(answers.take().get()).isEqualTo(POSTER);
            assertThat(answers.take().get()).isEqualTo(POSTER);
        }
    }

    @Test
    void whatTakesTooLongIsEndedAndSentAway() throws InterruptedException {
        var ended = new CountDownLatch(1);
        Function<byte[], Poster> judge = _ -> {
            try {
                return await(new CountDownLatch(1));
            } finally {
                ended.countDown();
            }
        };
        try (var inspection = new PosterInspection(judge, 1, Duration.ofMillis(50))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> inspection.inspect(new byte[0]))
                    .satisfies(refusal -> {
                        assertThat(refusal.getStatusCode().value()).isEqualTo(503);
                        assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("2");
                    });
            ended.await();
        }
    }

    private static Poster await(CountDownLatch end) {
        try {
            end.await();
            return POSTER;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
