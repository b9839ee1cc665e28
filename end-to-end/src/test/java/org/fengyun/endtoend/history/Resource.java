package org.fengyun.endtoend.history;

/** What there is so much of in a show, and no more. */
public record Resource(Kind kind, String id) {
    public enum Kind {
        /** Places of a tier: as many as its quota. */
        TIER,
        /** A seat, once. */
        SEAT,
        /** Tickets of a buyer: as many as the limit. */
        BUYER,
        /** Somebody's document: one ticket. */
        DOCUMENT,
        /** Orders with a voucher: as many as its uses. */
        VOUCHER
    }
}
