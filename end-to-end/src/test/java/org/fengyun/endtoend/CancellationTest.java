package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.fengyun.endtoend.history.Story.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A show that is called off while instances die. */
class CancellationTest {
    private static final Cores CORES = Cluster.shared().cores();
    private static final CoreCalls CORE = CORES.calls();
    private static final Duration END = Duration.ofMinutes(1);
    private static final int ORDERS = 150;
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        CORES.provider().goRight();
        CORE.expectInvariants();
    }

    @Test
    void everybodyIsRefundedOnceThoughEachInstanceIsKilledWhileItDoesThat() {
        var show = OnSale.withPlaces(CORE, ORDERS);
        var sale = new Settlement(CORES, show);
        sale.order(Crowd.buyers(CORE, ORDERS), CORE);
        Crowd.inTurn(ORDERS, sale::pay);
        sale.expectSettled();
        // most refunds take a while, and what the provider does not answer is asked for again, under the same number
        CORES.provider().goWrong("""
                {"seed": 7, "refunds": [{"outcome": "SUCCEEDED", "millis": 4000, "share": 0.7}],
                 "calls": [{"operation": "REFUND", "fault": "FAIL_AFTERWARDS", "share": 0.3}]}
                """);

        assertThat(sale.callOff().isAcknowledged()).isTrue();
        killWhileItRefunds(FIRST, show);
        killWhileItRefunds(SECOND, show);
        CORES.replace(FIRST);
        CORES.replace(SECOND);

        sale.expectPaidBack(CORE);
        sale.expectAccounted();
        assertThat(CORES.books(show.id()).money().values())
                .hasSize(ORDERS)
                .containsOnly(new Money(OnSale.PRICE, OnSale.PRICE, 0));
        assertThat(show.stock().free()).isEqualTo(ORDERS);
    }

    /** The second instance is alive until it is its turn. */
    private static void killWhileItRefunds(int instance, OnSale show) {
        var second = CORES.callsTo(SECOND);
        var before = refunded(second, show);
        await().pollInSameThread().atMost(END).until(() -> refunded(second, show) > before);
        assertThat(refunded(second, show)).isLessThan(ORDERS);
        CORES.kill(instance);
    }

    private static int refunded(CoreCalls core, OnSale show) {
        return core.get(show.path() + "/cancellation").get("refunded").asInt();
    }
}
