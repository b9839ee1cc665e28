package org.fengyun.ticketing.idempotency;

import java.util.regex.Pattern;
import org.fengyun.ticketing.input.InvalidInput;

/**
 * What a caller calls its request, so that it may send it again.
 *
 * @param text 1–255 visible ASCII characters
 */
public record IdempotencyKey(String text) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public IdempotencyKey {
        if (!FORM.matcher(text).matches()) {
            throw InvalidInput.of("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
        }
    }
}
