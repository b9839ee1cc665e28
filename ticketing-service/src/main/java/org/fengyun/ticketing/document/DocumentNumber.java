package org.fengyun.ticketing.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengyun.ticketing.client.DocumentType;

/** A number that its document may have. It cannot be had out of this package, and prints covered. */
public final class DocumentNumber {
    /** More than anybody types, spaces and all. */
    private static final int LONGEST_WRITING = 60;

    private static final int WIDE_FIRST = '！';
    private static final int WIDE_LAST = '～';
    private static final int WIDE_TO_ASCII = WIDE_FIRST - '!';

    /** From this length on three characters in front are shown, else one. */
    private static final int LONG = 15;

    private static final int SHOWN_BEHIND = 2;

    private final DocumentType type;
    private final String text;

    private DocumentNumber(DocumentType type, String text) {
        this.type = type;
        this.text = text;
    }

    /**
     * Says what is wrong with a number and what would be right, without the number.
     *
     * @param today the date in China
     * @return empty where nothing is
     */
    public static Optional<String> fault(DocumentType type, String written, LocalDate today) {
        return written.length() > LONGEST_WRITING
                ? Optional.of("is too long: send the number alone")
                : DocumentForms.fault(type, normalised(written), today);
    }

    /** @throws IllegalArgumentException if it has a {@link #fault} */
    public static DocumentNumber of(DocumentType type, String written, LocalDate today) {
        fault(type, written, today).ifPresent(fault -> {
            throw new IllegalArgumentException("the number " + fault);
        });
        return new DocumentNumber(type, normalised(written));
    }

    public DocumentType type() {
        return type;
    }

    /** At most 20 characters, of which at most 3 in front and 2 behind are those of the number. */
    public String masked() {
        var front = text.length() < LONG ? 1 : 3;
        var covered = "*".repeat(text.length() - front - SHOWN_BEHIND);
        return text.substring(0, front) + covered + text.substring(text.length() - SHOWN_BEHIND);
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return type + " " + masked();
    }

    /** One writing for each number: full-width characters and small letters are what they stand for, space is nothing. */
    private static String normalised(String written) {
        return written.chars()
                .map(c -> c >= WIDE_FIRST && c <= WIDE_LAST ? c - WIDE_TO_ASCII : c)
                .filter(c -> !Character.isWhitespace(c))
                .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
