package org.fengyun.ticketing.sale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fengyun.ticketing.idempotency.KeyReused;
import org.fengyun.ticketing.input.InvalidInput;
import org.springframework.stereotype.Component;

/** Counts what buyers hear and what batches are like, all in the memory of this instance. */
@Component
class SaleMeters {
    private static final double[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};
    private static final Duration[] TIMES = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry meters;
    private final Counter held;
    private final Map<Class<?>, Counter> refused = new ConcurrentHashMap<>();
    private final DistributionSummary batchSizes;
    private final Timer batchTimes;

    SaleMeters(MeterRegistry meters) {
        this.meters = meters;
        this.held = orders("held");
        // what alerts ask for is told from the beginning
        Stream.of("busy", "outcome-unknown", "failed").forEach(this::orders);
        this.batchSizes = DistributionSummary.builder("fengyun.batch.orders")
                .description("How many orders one transaction decided")
                .serviceLevelObjectives(SIZES)
                .register(meters);
        this.batchTimes = Timer.builder("fengyun.batch")
                .description("How long that took")
                .serviceLevelObjectives(TIMES)
                .register(meters);
    }

    /** @param waiting counts those who wait in this instance for a batch */
    void watch(Supplier<Number> waiting) {
        Gauge.builder("fengyun.orders.waiting", waiting)
                .description("Orders that wait for a batch in this instance")
                .register(meters);
    }

    void held() {
        held.increment();
    }

    void refused(RuntimeException problem) {
        refused.computeIfAbsent(problem.getClass(), type -> orders(name(problem, type)))
                .increment();
    }

    void batch(int orders, long nanos) {
        batchSizes.record(orders);
        batchTimes.record(Duration.ofNanos(nanos));
    }

    private Counter orders(String result) {
        return Counter.builder("fengyun.orders")
                .description("Orders that were asked for, by what the buyer heard; asked again counts again")
                .tag("result", result)
                .register(meters);
    }

    /** As the problem's document names it, or nearly: a few words, and never one of the request. */
    private static String name(RuntimeException problem, Class<?> type) {
        return switch (problem) {
            case SaleProblem _ ->
                type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            case InvalidInput _ -> "bad-request";
            case KeyReused _ -> "key-reused";
            default -> "failed";
        };
    }
}
