package org.fengyun.ticketing.attendee;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.fengyun.ticketing.client.AttendeeApi.AttendeeDraft;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.document.DocumentNumber;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.input.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What an attendee must be like. */
final class AttendeeDraftCheck {
    /** Of all scripts; no digits, so that a number that slips into the wrong field is not kept as a name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} ·•・.,'’()（）-]+");

    private static final int LONGEST_NAME = 50;

    private AttendeeDraftCheck() {}

    /**
     * @param today the date in China
     * @throws InvalidInput naming each field that is wrong, and never what it holds
     */
    static void require(AttendeeDraft draft, LocalDate today) {
        var findings = new Findings()
                .text("name", draft.name(), 1, LONGEST_NAME)
                .present("documentType", draft.documentType())
                .present("document", draft.document());
        if (draft.name() != null) {
            findings.expect(NAME.matcher(draft.name()).matches(), "name", "must be a name: letters, without digits");
        }
        checkDocument(findings, draft.documentType(), draft.document(), today);
        findings.refuse();
    }

    private static void checkDocument(
            Findings findings, @Nullable DocumentType type, @Nullable String document, LocalDate today) {
        if (type != null && document != null) {
            DocumentNumber.fault(type, document, today).ifPresent(fault -> findings.add("document", fault));
        }
    }
}
