package org.fengyun.ticketing.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A 64-bit time-ordered id; a decimal string in JSON and in paths, because JavaScript loses digits of large numbers.
 *
 * @param value at least 1
 */
public record Id(long value) implements Comparable<Id> {
    public Id {
        if (value < 1) {
            throw new IllegalArgumentException("an id is a whole number from 1");
        }
    }

    /**
     * Reads the decimal form.
     *
     * @throws IllegalArgumentException if the text is not a decimal number from 1 to 2⁶³-1
     */
    @JsonCreator
    public static Id valueOf(String text) {
        try {
            return new Id(Long.parseLong(text));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("an id is a whole number from 1, written in digits");
        }
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
