package org.fengyun.deploy.cloudhost;

import java.util.OptionalInt;

/** Whole numbers as text: annotations have them so. */
final class Numbers {
    private Numbers() {}

    static boolean within(String text, int least, int most) {
        var number = read(text);
        return number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most;
    }

    /** Nothing where it is none, is below zero or has more than nine digits. */
    static OptionalInt read(String text) {
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
