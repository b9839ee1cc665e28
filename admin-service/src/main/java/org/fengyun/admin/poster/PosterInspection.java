package org.fengyun.admin.poster;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.fengyun.admin.web.Problem;
import org.fengyun.admin.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Judges posters on one platform thread: of a progressive JPEG the decoder holds the whole, some 200 MB at the largest, so
 * only one is decoded at a time; and decoding never waits, so that on a virtual thread it would keep others from theirs.
 */
@Component
class PosterInspection implements AutoCloseable {

    private static final int MOST_WAITING = 16;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private final Function<byte[], Poster> judge;
    private final Duration timeLimit;
    private final ExecutorService inspections;

    PosterInspection() {
        this(Poster::of, MOST_WAITING, TIME_LIMIT);
    }

    /** @param timeLimit from when a poster is handed in, waiting included */
    PosterInspection(Function<byte[], Poster> judge, int mostWaiting, Duration timeLimit) {
        this.judge = judge;
        this.timeLimit = timeLimit;
        var thread = Thread.ofPlatform().daemon().name("poster-inspection").factory();
        this.inspections =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(mostWaiting), thread);
    }

    /**
     * Judges a file by its bytes alone.
     *
     * @throws UnusablePoster if it is not one whole JPEG, PNG or WebP of a bearable size
     * @throws Refusal if it takes too long, or too many are waiting
     */
    Poster inspect(byte[] file) {
        var inspection = begin(file);
        try {
            return inspection.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw tooMuch();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw tooMuch();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof UnusablePoster unusable
                    ? unusable
                    : new IllegalStateException("a poster could not be judged", failure);
        } finally {
            inspection.cancel(true);
        }
    }

    private Future<Poster> begin(byte[] file) {
        try {
            return inspections.submit(() -> judge.apply(file));
        } catch (RejectedExecutionException _) {
            throw tooMuch();
        }
    }

    private static Refusal tooMuch() {
        return new Refusal(
                        Problem.UNAVAILABLE,
                        "Decoding the poster takes too long. Send it again in a moment; if that does not help, save it"
                                + " smaller and without progressive scans.")
                .with(HttpHeaders.RETRY_AFTER, "2");
    }

    @Override
    public void close() {
        inspections.shutdownNow();
    }
}
