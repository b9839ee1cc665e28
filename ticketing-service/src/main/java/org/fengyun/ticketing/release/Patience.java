package org.fengyun.ticketing.release;

/**
 * How often in a row a provider may fail in one round before it counts as away. One order that it cannot tell of, among others,
 * holds nobody up; and as many as this do not either, since each round asks at random.
 */
final class Patience {
    private static final int FAILURES = 5;

    private int failures;

    void answered() {
        failures = 0;
    }

    void failed() {
        failures++;
    }

    boolean isOver() {
        return failures >= FAILURES;
    }
}
