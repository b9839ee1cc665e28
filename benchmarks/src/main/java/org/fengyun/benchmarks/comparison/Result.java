package org.fengyun.benchmarks.comparison;

import org.fengyun.benchmarks.comparison.Schedule.Heat;
import org.fengyun.benchmarks.load.Outcome;

/**
 * What one heat gave.
 *
 * @param rate durable orders a second
 * @param p50 of the latency, microseconds, as are the other two
 * @param failures answers that were no success, and missing ones
 * @param ordersACommit how many orders one commit of the database wrote; 0 without a database
 * @param cpu what an order cost
 */
record Result(Heat heat, double rate, long p50, long p99, long max, long failures, double ordersACommit, Cpu.Cost cpu) {
    private static final double MEDIAN = 50;
    private static final double SLOWEST_OF_HUNDRED = 99;

    /** @param commits of the database meanwhile */
    static Result of(Heat heat, Outcome outcome, long commits, Cpu.Cost cpu) {
        var latency = outcome.latency();
        return new Result(
                heat,
                outcome.rate(),
                latency.getValueAtPercentile(MEDIAN),
                latency.getValueAtPercentile(SLOWEST_OF_HUNDRED),
                latency.getMaxValue(),
                outcome.failures(),
                heat.contender() == Contender.NOTHING || commits == 0 ? 0 : (double) outcome.succeeded() / commits,
                cpu);
    }
}
