package org.fengyun.benchmarks.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** Counts answers. */
final class Tally {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final Histogram latency = new Histogram(LONGEST_MICROS, DIGITS);
    private final LongStream.Builder orderIds = LongStream.builder();
    private final Map<Integer, Long> refusals = new TreeMap<>();
    private long succeeded;
    private long unanswered;

    void add(Answer answer, long nanos) {
        if (answer.status() / HUNDRED != SUCCESS) {
            refusals.merge(answer.status(), 1L, Long::sum);
            return;
        }
        succeeded++;
        latency.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
        if (answer.id() != 0) {
            orderIds.add(answer.id());
        }
    }

    void addUnanswered(long requests) {
        unanswered += requests;
    }

    Outcome outcome(Duration elapsed) {
        return new Outcome(elapsed, latency, succeeded, orderIds.build().toArray(), refusals, unanswered);
    }
}
