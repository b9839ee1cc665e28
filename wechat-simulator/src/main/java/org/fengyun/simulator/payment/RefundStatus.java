package org.fengyun.simulator.payment;

/** The sandbox gives back at once, so its refunds are {@code SUCCEEDED}; a merchant must bear all three. */
enum RefundStatus {
    PROCESSING,
    SUCCEEDED,
    FAILED
}
