package org.fengyun.simulator.payment;

import java.time.Clock;
import java.time.Instant;
import org.fengyun.simulator.fault.Faults;
import org.fengyun.simulator.fault.RefundRule;
import org.fengyun.simulator.store.Drawer;
import org.fengyun.simulator.store.Store;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All refunds. A number pays once, however often and from however many sides it comes. */
@Component
class Refunds {

    private final Store store;
    private final Drawer<Refund> refunds;
    private final Drawer<Settlement> settlements;
    private final Payments payments;
    private final Callbacks callbacks;
    private final Faults faults;
    private final Clock clock;

    Refunds(Store store, Payments payments, Callbacks callbacks, Faults faults, Clock clock) {
        this.store = store;
        this.refunds = store.drawer("refunds", Refund.class);
        this.settlements = store.drawer("settlements", Settlement.class);
        this.payments = payments;
        this.callbacks = callbacks;
        this.faults = faults;
        this.clock = clock;
    }

    Refund refund(String number, String paymentNumber, long amount, String reason) {
        return store.change(() -> {
            var existing = refunds.find(number);
            if (existing.isPresent()) {
                return again(existing.get(), paymentNumber, amount);
            }
            payments.refund(paymentNumber, amount);
            return keep(new Refund(number, paymentNumber, amount, reason, begin(number), clock.instant()));
        });
    }

    Refund query(String number) {
        return refunds.find(number).orElseThrow(() -> new PaymentProblem.NoSuchRefund(number));
    }

    /** Ends the refunds whose time has come. */
    @Scheduled(fixedDelay = 100)
    void settleDue() {
        var now = clock.instant();
        settlements.all().stream()
                .filter(settlement -> !now.isBefore(settlement.at()))
                .forEach(settlement -> store.change(() -> settle(settlement, now)));
    }

    private RefundStatus begin(String number) {
        var slow = faults.ofRefund();
        slow.map(rule -> Settlement.of(number, rule, clock.instant())).ifPresent(it -> settlements.put(number, it));
        return slow.isPresent() ? RefundStatus.PROCESSING : RefundStatus.SUCCEEDED;
    }

    private Refund settle(Settlement settlement, Instant now) {
        var settled = keep(query(settlement.number()).settled(settlement.outcome()));
        if (settled.status() == RefundStatus.FAILED) {
            payments.refundFailed(settled.paymentNumber(), settled.amount());
        }
        callbacks.announce(
                settled, payments.query(settled.paymentNumber()).made().notifyUrl(), now);
        settlements.remove(settlement.number());
        return settled;
    }

    private Refund keep(Refund refund) {
        refunds.put(refund.number(), refund);
        return refund;
    }

    private static Refund again(Refund existing, String paymentNumber, long amount) {
        if (!existing.isOf(paymentNumber, amount)) {
            throw new PaymentProblem.RefundDiffers(existing);
        }
        return existing;
    }

    /** How and when a refund that takes time will end. */
    private record Settlement(String number, RefundStatus outcome, Instant at) {

        static Settlement of(String number, RefundRule rule, Instant now) {
            var outcome = switch (rule.outcome()) {
                case SUCCEEDED -> RefundStatus.SUCCEEDED;
                case FAILED -> RefundStatus.FAILED;
            };
            return new Settlement(number, outcome, now.plus(rule.patience()));
        }
    }
}
