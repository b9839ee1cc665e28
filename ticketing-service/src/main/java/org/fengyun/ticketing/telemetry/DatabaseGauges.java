package org.fengyun.ticketing.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells what stands in the database: the same on every instance. Whoever asks for a gauge hears what the last look found and
 * waits for none; the next look begins then, at most one in 15 s, and none at all where nobody asks.
 */
@Component
class DatabaseGauges implements MeterBinder {
    private static final Logger log = LoggerFactory.getLogger(DatabaseGauges.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(15);

    /** Longer than a sweep, and than a task may wait for the next look of an instance. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private static final Duration LONGEST_SHOW = Duration.ofDays(1);

    private final LookMapper mapper;
    private final Clock clock;
    private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
    private volatile @Nullable Look last;

    DatabaseGauges(LookMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        var cost = Timer.builder("fengyun.look")
                .description("What a look at the database took, which the gauges come from")
                .register(meters);
        gauge(meters, cost, "fengyun.holds", "Orders that keep places and wait for payment", Look::holds);
        gauge(meters, cost, "fengyun.holds.overdue", "Of these, expired for 30 s", Look::holdsOverdue);
        gauge(meters, cost, "fengyun.refunds.waiting", "Refunds that are not ended", Look::refundsWaiting);
        gauge(meters, cost, "fengyun.refunds.oldest.seconds", "Age of the oldest of these", this::oldestRefund);
        gauge(meters, cost, "fengyun.refunds.failed", "Refunds that wait for a person", Look::refundsFailed);
        gauge(
                meters,
                cost,
                "fengyun.cancellations.stuck",
                "Orders of cancelled shows that do not go back",
                Look::cancellationsStuck);
        gauge(meters, cost, "fengyun.tasks.late", "Tasks due for 30 s that nobody carries out", Look::tasksLate);
    }

    private void gauge(MeterRegistry meters, Timer cost, String name, String meaning, ToDoubleFunction<Look> value) {
        Gauge.builder(name, this, gauges -> gauges.read(cost, value))
                .description(meaning)
                .register(meters);
    }

    private double read(Timer cost, ToDoubleFunction<Look> value) {
        var now = System.nanoTime();
        var due = nextLook.get();
        if (now - due >= 0 && nextLook.compareAndSet(due, now + GOOD_FOR.toNanos())) {
            Thread.ofVirtual().name("database-gauges").start(() -> cost.record(this::look));
        }
        var found = last;
        return found == null ? Double.NaN : value.applyAsDouble(found);
    }

    private void look() {
        try {
            var now = clock.instant();
            last = mapper.look(now.minus(LONGEST_SHOW), now.minus(LATE));
        } catch (RuntimeException failure) {
            last = null;
            log.warn("what stands in the database is not known: {}", failure.toString());
        }
    }

    private double oldestRefund(Look look) {
        var oldest = look.oldestRefund();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
