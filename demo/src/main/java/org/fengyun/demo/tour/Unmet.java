package org.fengyun.demo.tour;

/** An answer is not as it should be; the message says what was expected and what came. */
final class Unmet extends RuntimeException {
    private Unmet(String message) {
        super(message);
    }

    /**
     * @param expected completes "expected …"
     * @param found what came instead
     */
    static void unless(boolean met, String expected, Object found) {
        if (!met) {
            throw new Unmet("expected %s; found %s".formatted(expected, found));
        }
    }

    static Unmet because(String message) {
        return new Unmet(message);
    }
}
