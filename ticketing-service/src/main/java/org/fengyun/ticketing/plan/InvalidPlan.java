package org.fengyun.ticketing.plan;

/** A plan file that cannot be taken; the message says why and what to do about it. */
public final class InvalidPlan extends RuntimeException {

    /** The place of what is wrong with the file as a whole. */
    static final String DOCUMENT = "document";

    private final String field;

    InvalidPlan(String field, String message) {
        super(message);
        this.field = field;
    }

    /**
     * Where in the file, counted from 0, such as {@code zones[3].rows[12].seats[7].seat_guid}; {@code document} where it
     * is the file as a whole.
     */
    public String field() {
        return field;
    }
}
