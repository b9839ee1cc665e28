package org.fengyun.ticketing.payment;

/** What happens when a provider tells by itself that a refund has ended. */
public interface RefundNews {
    /** Called in the transaction that keeps the callback. */
    Confirmation arrived(PaymentProvider.Notice.RefundEnded ended);
}
