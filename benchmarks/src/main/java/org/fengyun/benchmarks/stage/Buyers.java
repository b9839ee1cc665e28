package org.fengyun.benchmarks.stage;

/**
 * Buyers with ids such as the service makes. They come in no order, as in a sale: every one is on another page of the indexes.
 *
 * @param count how many there are
 */
public record Buyers(int count) {
    private static final long FIRST = 700_000_000_000_000_000L;
    private static final long APART = 1L << 22;
    /** Prime, and larger than any count: so it has no divisor in common with it, and every buyer comes once. */
    private static final long STEP = 2_147_483_647L;

    /** The n-th in the order of their ids, from 0. */
    public long id(int n) {
        return FIRST + n * APART;
    }

    /** The n-th who comes, from 0. */
    public long arriving(int n) {
        return id((int) (n * STEP % count));
    }
}
