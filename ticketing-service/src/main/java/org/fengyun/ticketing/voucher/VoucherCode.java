package org.fengyun.ticketing.voucher;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of vouchers: how they are written, and new ones. */
public final class VoucherCode {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{3,63}");

    /** None that is taken for another: no I, L, O, 0, 1. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /** Each letter has log2(31) bits: together 84. */
    private static final int LENGTH = 17;

    private static final SecureRandom RANDOM = new SecureRandom();

    private VoucherCode() {}

    /** As a code is kept, however it was typed. */
    public static String normalized(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether a voucher may have this code. */
    static boolean isWellFormed(String normalized) {
        return FORM.matcher(normalized).matches();
    }

    /** Returns a code that nobody guesses. */
    static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
