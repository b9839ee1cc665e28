package org.fengyun.benchmarks.load;

import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What clients saw.
 *
 * @param elapsed from the first request to the last answer
 * @param latency of whatever succeeded, in microseconds
 * @param orderIds of whatever was answered 2xx with an id
 * @param refusals how many answers of each other status
 * @param unanswered requests whose answer never came: whether they had an effect is not known
 */
public record Outcome(
        Duration elapsed,
        Histogram latency,
        long succeeded,
        long[] orderIds,
        Map<Integer, Long> refusals,
        long unanswered) {
    private static final double NANOS = 1e9;

    /** Successes a second. */
    public double rate() {
        return succeeded * NANOS / elapsed.toNanos();
    }

    /** Whatever did not succeed. */
    public long failures() {
        return unanswered
                + refusals.values().stream().mapToLong(Long::longValue).sum();
    }
}
