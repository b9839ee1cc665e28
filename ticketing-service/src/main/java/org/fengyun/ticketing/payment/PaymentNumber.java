package org.fengyun.ticketing.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What providers call our payments and refunds: the show and the id, each as 13 digits to the base of 36. So a callback names
 * its show, and the same payment has the same number at every try. 26 characters; WeChat Pay takes 32.
 */
public record PaymentNumber(long showId, long id) {
    private static final int RADIX = 36;
    private static final int DIGITS = 13;
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{26}");

    /** Reads a number, if it is one of ours. */
    public static Optional<PaymentNumber> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var showId = Long.parseLong(text.substring(0, DIGITS), RADIX);
            return Optional.of(new PaymentNumber(showId, Long.parseLong(text.substring(DIGITS), RADIX)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return digits(showId) + digits(id);
    }

    private static String digits(long value) {
        var digits = Long.toString(value, RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
