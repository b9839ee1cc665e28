package org.fengyun.ticketing.attendee;

import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.document.DocumentHash;

/**
 * Whom a buyer names on a ticket; what the ticket keeps of it.
 *
 * @param documentMasked the number, all but the first and last characters covered
 * @param documentHash equal for the same document, whoever has it
 */
public record Attendee(
        long id,
        long buyerId,
        String name,
        DocumentType documentType,
        String documentMasked,
        DocumentHash documentHash) {

    /** An attendee as a buyer names it: another's is none. */
    public record Chosen(long buyerId, long attendeeId) {}

    Chosen asChosen() {
        return new Chosen(buyerId, id);
    }
}
