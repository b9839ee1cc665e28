package org.fengyun.ticketing.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of GB 11643-1999: six digits of where, eight of the date of birth, three in sequence, and the check character of ISO
 * 7064 MOD 11-2.
 */
final class CitizenNumber {
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /**
     * The provinces of GB/T 2260, which stay while counties come and go; 81 to 83 are those of the residence permits of Hong
     * Kong, Macao and Taiwan residents.
     */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private CitizenNumber() {}

    static Optional<String> faultOfResident(String number, LocalDate today) {
        if (!FORM.matcher(number).matches()) {
            return Optional.of("must be 18 characters: 17 digits, then a digit or X");
        }
        return fault(number, number.substring(0, 2), today);
    }

    /** On cards since 2023: a 9, the province, three digits of the nationality; the rest as of residents. */
    static Optional<String> faultOfPermanentResident(String number, LocalDate today) {
        if (!FORM.matcher(number).matches() || number.charAt(0) != '9') {
            return Optional.of("must be 18 characters that begin with 9, or on an older card 3 letters and 12 digits");
        }
        return fault(number, number.substring(1, 3), today);
    }

    private static Optional<String> fault(String number, String province, LocalDate today) {
        if (!PROVINCES.contains(province)) {
            return Optional.of("begins with no region's code: compare the first digits with the card");
        }
        var born = date(number.substring(6, 14));
        if (born == null || born.isBefore(EARLIEST) || born.isAfter(today)) {
            return Optional.of("has no date of birth in its 7th to 14th digit: compare them with the card");
        }
        return number.charAt(17) == checkCharacter(number)
                ? Optional.empty()
                : Optional.of("is mistyped somewhere, as its last character tells: compare it with the card");
    }

    private static @Nullable LocalDate date(String digits) {
        try {
            return LocalDate.parse(digits, DATE);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static char checkCharacter(String number) {
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + number.charAt(i) - '0') * 2 % 11;
        }
        var check = (12 - sum) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
