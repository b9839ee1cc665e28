package org.fengyun.ticketing.code;

/** What a shown code turned out to be. */
public sealed interface Reading {

    /** Ours, and shown just now. Whether the ticket still admits is not for the code to say. */
    record Valid(long showId, long ticketId) implements Reading {}

    /** Ours, but of another time: a screenshot, or a clock that is wrong. */
    record Stale(long showId, long ticketId) implements Reading {}

    /** Not one of our codes, or changed since it was signed, or signed by a key that was taken away. */
    record Invalid() implements Reading {}
}
