package org.fengyun.ticketing.payment;

/** What happens to money that arrives for an order that was closed. */
public interface LatePayments {
    /** Called in the transaction that records the payment as paid: what is written here is written with it. */
    void arrived(Payment payment);
}
