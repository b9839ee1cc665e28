package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class PaymentRaceTest {

    private static final String DONE = "done";

    private final Provider provider;

    PaymentRaceTest(@TempDir Path folder) {
        this.provider = new Provider(folder);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @RepeatedTest(50)
    void payingClosingAndExpiringAtOnceHasOneOutcome() throws InterruptedException {
        var order = provider.order("P1");
        var prepayId = provider.payments.prepare(order).made().prepayId();

        var outcomes = atOnce(List.of(
                () -> tried(() -> provider.payments.pay(prepayId)),
                () -> tried(() -> provider.payments.close("P1")),
                () -> tried(() -> provider.clock.moveTo(order.expiresAt())),
                () -> tried(() -> provider.payments.pay(prepayId))));

        var paid = provider.payments.query("P1").status() == PaymentStatus.PAID;
        assertThat(outcomes.get(0).equals(DONE)).isEqualTo(paid);
        assertThat(outcomes.get(3)).isEqualTo(paid ? DONE : "PaymentClosed");
        assertThat(outcomes.get(1)).isEqualTo(paid ? "AlreadyPaid" : DONE);
        assertThat(provider.callbacks.due()).hasSize(paid ? 1 : 0);
    }

    @RepeatedTest(20)
    void theSameRefundFromManySidesPaysOnce() throws InterruptedException {
        provider.aPaidPayment("P1");

        var outcomes =
                atOnce(Collections.nCopies(8, () -> tried(() -> provider.refunds.refund("R1", "P1", 300, "twice"))));

        assertThat(outcomes).containsOnly(DONE);
        assertThat(provider.payments.query("P1").refundable()).isEqualTo(700);
    }

    @RepeatedTest(20)
    void manyRefundsAtOnceNeverGiveBackMoreThanWasPaid() throws InterruptedException {
        provider.aPaidPayment("P1");
        List<Callable<String>> refunds = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(
                        i -> () -> tried(() -> provider.refunds.refund("R" + i, "P1", 300, "each another")))
                .toList();

        var outcomes = atOnce(refunds);

        assertThat(outcomes).filteredOn(DONE::equals).hasSize(3);
        assertThat(outcomes).filteredOn("RefundExceedsPayment"::equals).hasSize(5);
        assertThat(provider.payments.query("P1").refundable()).isEqualTo(100);
    }

    @RepeatedTest(20)
    void preparingAndClosingAtOnceLeavesNothingToPay() throws InterruptedException {
        var outcomes = atOnce(List.of(
                () -> tried(() -> provider.payments.prepare(provider.order("P1"))),
                () -> tried(() -> provider.payments.close("P1"))));

        assertThat(outcomes.get(0)).isIn(DONE, "PaymentClosed");
        assertThat(outcomes.get(1)).isEqualTo(DONE);
        assertThat(provider.payments.query("P1").status()).isEqualTo(PaymentStatus.CLOSED);
    }

    private static List<String> atOnce(List<? extends Callable<String>> tries) throws InterruptedException {
        var start = new CyclicBarrier(tries.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(tries.stream()
                            .<Callable<String>>map(each -> () -> {
                                start.await();
                                return each.call();
                            })
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static String tried(Runnable attempt) {
        try {
            attempt.run();
            return DONE;
        } catch (PaymentProblem problem) {
            return problem.getClass().getSimpleName();
        }
    }
}
