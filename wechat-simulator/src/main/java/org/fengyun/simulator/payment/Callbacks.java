package org.fengyun.simulator.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengyun.simulator.payment.Payment.Receipt;
import org.fengyun.simulator.payment.Payment.Terms;
import org.fengyun.simulator.store.Drawer;
import org.fengyun.simulator.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The callbacks that are still to be taken. They are kept with what they tell of, so that none is lost. */
@Component
class Callbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

    private final Store store;
    private final Drawer<Callback> pending;
    private final CallbackFaults faults;
    private final Numbers numbers;
    private final JsonMapper json;
    private final Clock clock;

    Callbacks(Store store, CallbackFaults faults, Numbers numbers, JsonMapper json, Clock clock) {
        this.store = store;
        this.pending = store.drawer("callbacks", Callback.class);
        this.faults = faults;
        this.numbers = numbers;
        this.json = json;
        this.clock = clock;
    }

    /** Says that a payment was paid. Part of the caller's change. */
    void announce(String paymentNumber, Terms terms, Receipt receipt, Instant now) {
        var event = new Event(
                numbers.eventId(),
                "PAYMENT_SUCCEEDED",
                paymentNumber,
                receipt.transactionId(),
                terms.amount(),
                receipt.paidAt());
        send(event.type(), Callback.due(event.id(), terms.notifyUrl(), json.writeValueAsString(event), now));
    }

    /** Says how a refund that took time has ended. Part of the caller's change. */
    void announce(Refund settled, String notifyUrl, Instant now) {
        var event = new RefundEvent(
                numbers.eventId(),
                "REFUND_" + settled.status(),
                settled.paymentNumber(),
                settled.number(),
                settled.amount(),
                now);
        send(event.type(), Callback.due(event.id(), notifyUrl, json.writeValueAsString(event), now));
    }

    private void send(String type, Callback callback) {
        faults.befall(type, callback).forEach(sent -> pending.put(sent.id(), sent));
    }

    List<Callback> due() {
        var now = clock.instant();
        return pending.all().stream()
                .filter(callback -> callback.isDueAt(now) && !isHeldUp(callback))
                .toList();
    }

    private boolean isHeldUp(Callback callback) {
        return callback.after() != null
                && pending.find(callback.after())
                        .filter(before -> before.tries() == 0)
                        .isPresent();
    }

    /** Asked again by the one who sends it, for it may have been taken since it was listed. */
    Optional<Callback> stillDue(String id) {
        return pending.find(id).filter(callback -> callback.isDueAt(clock.instant()));
    }

    void taken(Callback callback) {
        store.change(() -> {
            pending.remove(callback.id());
            return callback;
        });
    }

    void notTaken(Callback callback) {
        if (callback.forgery() != null) {
            taken(callback);
            return;
        }
        var wait = RetrySchedule.afterTries(callback.tries() + 1);
        if (wait.isEmpty()) {
            LOG.warn("Callback {} to {} was never taken and is given up", callback.id(), callback.notifyUrl());
            taken(callback);
            return;
        }
        store.change(() -> {
            var next = callback.failed(clock.instant().plus(wait.get()));
            pending.put(next.id(), next);
            return next;
        });
    }

    /** What the merchant reads. */
    private record Event(
            String id, String type, String paymentNumber, String transactionId, long amount, Instant paidAt) {}

    private record RefundEvent(
            String id, String type, String paymentNumber, String refundNumber, long amount, Instant settledAt) {}
}
