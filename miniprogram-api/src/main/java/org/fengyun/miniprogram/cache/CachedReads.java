package org.fengyun.miniprogram.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.fengyun.miniprogram.core.CoreProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Serves reads that many buyers share from this instance's memory and from Redis, and lets one of them at a time ask the
 * core. The core is sheltered also where Redis is away: each instance then asks once per key and freshness.
 */
public final class CachedReads implements AutoCloseable {
    // Characters of JSON; some five times as much in memory.
    private static final long MOST_WEIGHT = 16_000_000;

    private final ReadThrough behind;
    private final ExecutorService loaders = Executors.newVirtualThreadPerTaskExecutor();
    private final AsyncCache<String, Servable> local = Caffeine.newBuilder()
            .executor(loaders)
            .recordStats()
            .maximumWeight(MOST_WEIGHT)
            .weigher((String name, Servable servable) ->
                    name.length() + servable.kept().weight())
            .expireAfter(Expiry.creating((String _, Servable servable) -> servable.good()))
            .buildAsync();

    CachedReads(ReadThrough behind, MeterRegistry meters) {
        this.behind = behind;
        CaffeineCacheMetrics.monitor(meters, local, "reads");
    }

    /** A read that may be served for so long. */
    record Servable(Kept<?> kept, Duration good) {}

    /**
     * Reads what stands on the shelf under this key.
     *
     * @param load asks the core
     * @throws CoreProblem what the core refused with, or that it could not be asked and nothing is kept
     */
    public <T> Read<T> read(Shelf<T> shelf, String key, Supplier<T> load) {
        var name = shelf.name() + ":" + key;
        var logContext = MDC.getCopyOfContextMap();
        var servable = join(local.get(
                name,
                (_, executor) -> CompletableFuture.supplyAsync(
                        () -> inLogContext(logContext, () -> behind.read(shelf, name, load)), executor)));
        return switch (servable.kept()) {
            case Kept.Missing<?> missing -> throw missing.refusal();
            case Kept.Found<?> found ->
                new Read<>(shelf.type().cast(found.read().value()), found.read().etag());
        };
    }

    @Override
    public void close() {
        loaders.shutdown();
    }

    private static Servable join(CompletableFuture<Servable> flight) {
        try {
            return flight.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException problem ? problem : failed;
        }
    }

    private static Servable inLogContext(@Nullable Map<String, String> context, Supplier<Servable> work) {
        if (context != null) {
            MDC.setContextMap(context);
        }
        return work.get();
    }
}
