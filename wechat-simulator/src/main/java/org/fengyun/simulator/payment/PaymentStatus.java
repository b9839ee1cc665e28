package org.fengyun.simulator.payment;

/** What becomes of a payment. {@code PAID} and {@code CLOSED} are for ever. */
enum PaymentStatus {
    OPEN,
    PAID,
    CLOSED;

    boolean canBecome(PaymentStatus next) {
        return switch (this) {
            case OPEN -> next == PAID || next == CLOSED;
            case PAID, CLOSED -> false;
        };
    }
}
