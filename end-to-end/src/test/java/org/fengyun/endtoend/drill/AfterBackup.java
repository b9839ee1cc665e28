package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

/**
 * What had become of those orders when the database was lost.
 *
 * @param since ordered and paid after the backup
 * @param payments the numbers of all that were taken, as the provider lists them on its bill
 * @param refunds the numbers of all that were paid back
 * @param heldNumber under which the order that was held at the backup was paid
 * @param sinceNumber under which the later one was
 */
record AfterBackup(
        AtBackup at, Purchase since, Set<String> payments, Set<String> refunds, String heldNumber, String sinceNumber) {

    /** The table of money in docs/operating.md, line by line. */
    void expectWhatTheGuideSaysOfARestore() {
        expectThatTheBillTellsWhatWasForgotten();
        assertThat(at.paid().status()).isEqualTo("PAID");
        expectThatTheProviderIsAskedForWhatWasOpen();
        expectANewNumberForWhatHadNone();
        since.look().expect(404);
        assertThat(at.returned().tickets()).containsOnly("VALID");
        expectOneRefundOfWhatWasAskedFor();
    }

    private void expectThatTheBillTellsWhatWasForgotten() {
        assertThat(without(payments, bill().payments())).containsExactlyInAnyOrder(heldNumber, sinceNumber);
        assertThat(without(refunds, bill().refunds())).hasSize(1);
    }

    private void expectThatTheProviderIsAskedForWhatWasOpen() {
        assertThat(at.open().status()).isEqualTo("PENDING_PAYMENT");
        at.open().cancel().expect(409);
        assertThat(at.open().status()).isEqualTo("PAID");
        assertThat(at.open().tickets()).containsOnly("VALID");
    }

    private void expectANewNumberForWhatHadNone() {
        assertThat(at.held().status()).isEqualTo("PENDING_PAYMENT");
        at.held().collect();
        assertThat(bill().paymentOf(at.held())).isNotEqualTo(heldNumber);
        at.held().cancel().expect(200);
    }

    private void expectOneRefundOfWhatWasAskedFor() {
        at.asked().awaitRefund("SUCCEEDED");
        assertThat(refunds).containsAll(bill().refunds());
    }

    private Bill bill() {
        return new Bill(at.system().database(), at.show().id());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
