package org.fengyun.ticketing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Numbers of resident identity cards that are right and belong to nobody: of people born in 1900 and some days. */
public final class ResidentNumbers {
    /** As the standard prints them (GB 11643-1999, appendix A). */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECKS = "10X98765432";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private ResidentNumbers() {}

    /** One that was not given out before. */
    public static String next() {
        var number = NEXT.incrementAndGet();
        return checked("110101190001%02d%03d".formatted(1 + number / 1000, number % 1000));
    }

    /** Puts the check character behind 17 digits. */
    public static String checked(String digits) {
        var sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> (digits.charAt(i) - '0') * WEIGHTS[i])
                .sum();
        return digits + CHECKS.charAt(sum % 11);
    }
}
