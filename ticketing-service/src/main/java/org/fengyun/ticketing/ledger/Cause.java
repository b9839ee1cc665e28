package org.fengyun.ticketing.ledger;

/** Why money moves. Each can happen once to a payment or refund, or once in each of its rounds. */
public enum Cause {
    /** A payment came and is worth its tickets. */
    SOLD,
    /** A payment came and its order was closed. */
    CAME_LATE,
    /** A payment came that was not what was asked for. */
    WRONG_AMOUNT,
    /** Money was put on its way back. */
    REFUND,
    REFUND_PAID,
    REFUND_FAILED,
    REFUND_RETRIED,
    REFUND_BY_HAND
}
