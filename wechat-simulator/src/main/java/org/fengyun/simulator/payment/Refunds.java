package org.fengyun.simulator.payment;

import java.time.Clock;
import org.fengyun.simulator.store.Drawer;
import org.fengyun.simulator.store.Store;
import org.springframework.stereotype.Component;

/** All refunds. A number pays once, however often and from however many sides it comes. */
@Component
class Refunds {

    private final Store store;
    private final Drawer<Refund> refunds;
    private final Payments payments;
    private final Clock clock;

    Refunds(Store store, Payments payments, Clock clock) {
        this.store = store;
        this.refunds = store.drawer("refunds", Refund.class);
        this.payments = payments;
        this.clock = clock;
    }

    Refund refund(String number, String paymentNumber, long amount, String reason) {
        return store.change(() -> {
            var existing = refunds.find(number);
            if (existing.isPresent()) {
                return again(existing.get(), paymentNumber, amount);
            }
            payments.refund(paymentNumber, amount);
            var refund = new Refund(number, paymentNumber, amount, reason, RefundStatus.SUCCEEDED, clock.instant());
            refunds.put(number, refund);
            return refund;
        });
    }

    Refund query(String number) {
        return refunds.find(number).orElseThrow(() -> new PaymentProblem.NoSuchRefund(number));
    }

    private static Refund again(Refund existing, String paymentNumber, long amount) {
        if (!existing.isOf(paymentNumber, amount)) {
            throw new PaymentProblem.RefundDiffers(existing);
        }
        return existing;
    }
}
