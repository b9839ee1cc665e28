package org.fengyun.ticketing.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengyun.ticketing.client.DocumentType;

/** What the number of each document looks like. */
final class DocumentForms {
    private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,9}");
    private static final Pattern HK_MACAO_PERMIT = Pattern.compile("[HM][0-9]{8}");
    private static final Pattern TAIWAN_PERMIT = Pattern.compile("[0-9]{8}");
    private static final Pattern OLDER_PERMANENT_RESIDENT = Pattern.compile("[A-Z]{3}[0-9]{12}");

    private DocumentForms() {}

    /** The message of what is wrong, which follows the name of a field. */
    static Optional<String> fault(DocumentType type, String number, LocalDate today) {
        return switch (type) {
            case RESIDENT_ID -> CitizenNumber.faultOfResident(number, today);
            case PASSPORT ->
                unless(
                        PASSPORT,
                        number,
                        "must be 5 to 9 letters and digits, as beside \"Passport No.\" in the passport");
            case HK_MACAO_PERMIT ->
                unless(HK_MACAO_PERMIT, number, "must be H or M and 8 digits, without the two digits of the renewal");
            case TAIWAN_PERMIT -> unless(TAIWAN_PERMIT, number, "must be 8 digits, without what stands in brackets");
            case FOREIGN_PERMANENT_RESIDENT ->
                OLDER_PERMANENT_RESIDENT.matcher(number).matches()
                        ? Optional.empty()
                        : CitizenNumber.faultOfPermanentResident(number, today);
        };
    }

    private static Optional<String> unless(Pattern form, String number, String message) {
        return form.matcher(number).matches() ? Optional.empty() : Optional.of(message);
    }
}
