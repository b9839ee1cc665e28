package org.fengyun.admin.web;

import java.util.regex.Pattern;

/**
 * What makes a creating call safe to send again. Checked here and not only by the core, because a character that no
 * header may hold could not even be passed on.
 *
 * @param value 1–255 visible characters
 */
public record IdempotencyKey(String value) {

    /** The header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    public IdempotencyKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw new IllegalArgumentException("an idempotency key is 1–255 visible ASCII characters");
        }
    }

    /**
     * Reads the header.
     *
     * @throws IllegalArgumentException if it is empty, too long, or holds other characters
     */
    public static IdempotencyKey valueOf(String text) {
        return new IdempotencyKey(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
