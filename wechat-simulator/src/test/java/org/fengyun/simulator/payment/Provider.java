package org.fengyun.simulator.payment;

import java.nio.file.Path;
import java.time.Duration;
import org.fengyun.simulator.MovableClock;
import org.fengyun.simulator.fault.Faults;
import org.fengyun.simulator.fault.Planning;
import org.fengyun.simulator.store.Store;
import tools.jackson.databind.json.JsonMapper;

/** The provider without HTTP, on a folder of its own and a clock that stands still. */
final class Provider implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    final MovableClock clock;
    final Callbacks callbacks;
    final Payments payments;
    final Refunds refunds;

    private final Path folder;
    private final Store store;
    private final Faults faults;

    Provider(Path folder) {
        this(folder, new MovableClock());
    }

    private Provider(Path folder, MovableClock clock) {
        var numbers = new Numbers();
        this.folder = folder;
        this.clock = clock;
        this.store = Store.open(folder, JSON);
        this.faults = new Faults(store);
        var callbackFaults = new CallbackFaults(faults, new Reordering(store, clock), numbers, JSON);
        this.callbacks = new Callbacks(store, callbackFaults, numbers, JSON, clock);
        this.payments = new Payments(store, callbacks, numbers, clock);
        this.refunds = new Refunds(store, payments, callbacks, faults, clock);
    }

    /** The same provider after a restart. */
    Provider restarted() {
        store.close();
        return new Provider(folder, clock);
    }

    void plan(String faultPlan) {
        Planning.plan(faults, faultPlan);
    }

    Payments.Order order(String number) {
        return new Payments.Order(
                number,
                1000,
                "two tickets",
                "alice",
                clock.instant().plus(Duration.ofMinutes(15)),
                "http://127.0.0.1:9/callbacks");
    }

    /** @return the prepay id */
    String anOpenPayment(String number) {
        return payments.prepare(order(number)).made().prepayId();
    }

    void aPaidPayment(String number) {
        payments.pay(anOpenPayment(number));
    }

    @Override
    public void close() {
        store.close();
    }
}
