package org.fengyun.ticketing.document;

/** A sealed number cannot be opened. The message says why, and holds nothing of the number. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unreadable(String message) {
        super(message);
    }

    static Unreadable forWantOfKey(String keyId) {
        return new Unreadable("%s has no key %s: put the key back, behind the first, until no number is left under it"
                .formatted(DocumentKeys.ENCRYPTION, keyId));
    }

    static Unreadable changed(long attendeeId) {
        return new Unreadable(
                "the number of attendee %d is not what was encrypted for it: restore its row".formatted(attendeeId));
    }
}
