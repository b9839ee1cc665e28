package org.fengyun.endtoend.drill;

import org.fengyun.endtoend.OnSale;

/**
 * Orders of one show as they are when a backup is taken.
 *
 * @param paid and left alone
 * @param returned paid; one of its two tickets is given back after the backup
 * @param asked paid; one of its two tickets is on its way back, which the provider takes its time for
 * @param open held, and its payment prepared
 * @param openPage where that is paid
 * @param held without a payment
 */
record AtBackup(
        Composed system,
        OnSale show,
        Purchase paid,
        Purchase returned,
        Purchase asked,
        Purchase open,
        String openPage,
        Purchase held) {
    private static final String SLOW_REFUND = """
            {"seed": 1, "refunds": [{"outcome": "SUCCEEDED", "millis": 40000, "next": 1}]}""";

    static AtBackup of(Composed system) {
        var show = OnSale.withPlaces(system.core(), 100);
        var paid = Purchase.paid(system, show, 1);
        var returned = Purchase.paid(system, show, 2);
        var asked = Purchase.paid(system, show, 2);
        var open = Purchase.held(system, show, 1);
        var openPage = open.collect();
        var held = Purchase.held(system, show, 1);
        system.provider().goWrong(SLOW_REFUND);
        asked.giveOneBack();
        asked.awaitRefund("PROCESSING");
        system.provider().goRight();
        return new AtBackup(system, show, paid, returned, asked, open, openPage, held);
    }

    /** What happens to them until the database is lost. */
    AfterBackup goOn() {
        open.pay(openPage);
        open.awaitStatus("PAID");
        held.pay(held.collect());
        held.awaitStatus("PAID");
        returned.giveOneBack();
        returned.awaitRefund("SUCCEEDED");
        var since = Purchase.paid(system, show, 1);
        var bill = new Bill(system.database(), show.id());
        return new AfterBackup(
                this, since, bill.payments(), bill.refunds(), bill.paymentOf(held), bill.paymentOf(since));
    }
}
