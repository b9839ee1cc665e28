package org.fengyun.ticketing.payment;

/** Where a payment stands. */
public enum PaymentStatus {
    PREPARED,
    PAID,
    CLOSED;

    /**
     * The one table of a payment's moves. From closed to paid: a provider that takes money after it said closed has still
     * taken it, and it must go back (docs/decisions/0007).
     */
    boolean canBecome(PaymentStatus next) {
        return switch (this) {
            case PREPARED -> next == PAID || next == CLOSED;
            case CLOSED -> next == PAID;
            case PAID -> false;
        };
    }
}
