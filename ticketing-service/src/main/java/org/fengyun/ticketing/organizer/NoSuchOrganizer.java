package org.fengyun.ticketing.organizer;

/** There is no organizer of this id. */
public final class NoSuchOrganizer extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchOrganizer() {
        super("There is no such organizer.");
    }
}
