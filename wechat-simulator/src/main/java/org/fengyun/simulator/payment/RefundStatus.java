package org.fengyun.simulator.payment;

/** The sandbox gives back at once unless a fault is planned; a merchant must bear all three. The latter two are for ever. */
enum RefundStatus {
    PROCESSING,
    SUCCEEDED,
    FAILED;

    boolean canBecome(RefundStatus next) {
        return switch (this) {
            case PROCESSING -> next == SUCCEEDED || next == FAILED;
            case SUCCEEDED, FAILED -> false;
        };
    }
}
