package org.fengyun.ticketing.payment;

/** What became of the news that a payment was paid, or that a refund has ended. */
public enum Confirmation {
    /** The order is paid by it. */
    CONFIRMED,
    /** Known already. */
    KNOWN,
    /** The order had expired before, and took its places back. */
    TAKEN_BACK,
    /** The order was closed before: the money goes back. */
    LATE,
    /** The provider has taken another amount than was asked for: it goes back, and the order is closed. */
    AMOUNT_DIFFERS,
    /** The money of a refund is back. */
    REFUNDED,
    /** The money of a refund is back that somebody paid by hand before: a person must look. */
    PAID_TWICE,
    /** Not believed by itself: the provider is asked. */
    ASKED,
    /** Not a payment or refund of ours. */
    UNKNOWN
}
