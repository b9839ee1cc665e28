package org.fengyun.ticketing.payment;

/** What became of the news that a payment was paid. */
enum Confirmation {
    /** The order is paid by it. */
    CONFIRMED,
    /** Known already. */
    KNOWN,
    /** The order had expired before, and took its places back. */
    TAKEN_BACK,
    /** The order was closed before: the money goes back. */
    LATE,
    /** Not the amount that was asked for: credited to nobody, a person must look. */
    AMOUNT_DIFFERS,
    /** Not a payment of ours. */
    UNKNOWN
}
