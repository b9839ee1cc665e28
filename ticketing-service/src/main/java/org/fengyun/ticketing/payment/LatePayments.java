package org.fengyun.ticketing.payment;

import java.time.Instant;

/** What happens to money that arrives for an order that was closed. */
public interface LatePayments {
    /**
     * Called in the transaction that records the payment as paid: what is written here is written with it.
     *
     * @return true if the order is paid after all, false if the money goes back
     */
    boolean arrived(Payment payment, Instant paidAt);
}
