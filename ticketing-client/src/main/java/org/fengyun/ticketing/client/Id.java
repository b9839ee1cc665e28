package org.fengyun.ticketing.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A 64-bit time-ordered id; a decimal string in JSON and in paths, because JavaScript loses digits of large numbers.
 *
 * @param value at least 1
 */
public record Id(long value) implements Comparable<Id> {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,18}");

    public Id {
        if (value < 1) {
            throw new IllegalArgumentException("an id is a whole number from 1");
        }
    }

    /**
     * Reads the decimal form.
     *
     * @throws IllegalArgumentException unless the text is a number from 1 to 2⁶³-1 in its one decimal writing
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Id valueOf(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return new Id(Long.parseLong(text));
            }
        } catch (NumberFormatException _) {
            // larger than 64 bits hold: no id either
        }
        throw new IllegalArgumentException("must be an id: digits, without a zero in front");
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
