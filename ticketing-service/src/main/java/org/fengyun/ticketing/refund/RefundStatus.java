package org.fengyun.ticketing.refund;

/** Where a refund stands; a failed one waits for a person. */
enum RefundStatus {
    REQUESTED,
    PROCESSING,
    SUCCEEDED,
    FAILED;

    /** The one table of a refund's moves. */
    boolean canBecome(RefundStatus next) {
        return switch (this) {
            case REQUESTED -> next == PROCESSING;
            case PROCESSING -> next == SUCCEEDED || next == FAILED;
            case SUCCEEDED, FAILED -> false;
        };
    }
}
