package org.fengyun.ticketing.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengyun.ticketing.Polling;
import org.junit.jupiter.api.Test;

class DatabaseGaugesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whoeverAsksWaitsForNoLookAndHearsWhatItFoundLater() throws InterruptedException {
        var go = new CompletableFuture<Void>();
        bind((_, _) -> {
            looks.incrementAndGet();
            go.join();
            return new Look(7, 1, 2, NOON.minusSeconds(90), 3, 4, 5);
        });

        assertThat(value("fengyun.holds")).isNaN();
        go.complete(null);
        Polling.until("it is known", () -> value("fengyun.holds") == 7);
        assertThat(value("fengyun.refunds.oldest.seconds")).isEqualTo(90);
        assertThat(value("fengyun.tasks.late")).isEqualTo(5);
        assertThat(looks).hasValue(1);
    }

    @Test
    void whereNoRefundWaitsTheOldestHasNoAge() throws InterruptedException {
        bind((_, _) -> new Look(0, 0, 0, null, 0, 0, 0));

        Polling.until("it is known", () -> value("fengyun.refunds.oldest.seconds") == 0);
    }

    @Test
    void whereTheDatabaseIsAwayNothingIsKnown() throws InterruptedException {
        bind((_, _) -> {
            looks.incrementAndGet();
            throw new IllegalStateException("away");
        });

        Polling.until("it was asked", () -> Double.isNaN(value("fengyun.holds")) && looks.get() == 1);
    }

    private void bind(LookMapper mapper) {
        new DatabaseGauges(mapper, Clock.fixed(NOON, ZoneOffset.UTC)).bindTo(meters);
    }

    private double value(String name) {
        return meters.get(name).gauge().value();
    }
}
