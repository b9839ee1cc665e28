package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.fengyun.endtoend.history.Story.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A show that is called off while instances die. */
class CancellationTest {
    private static final Cores CORES = Cluster.shared().cores();
    private static final CoreCalls CORE = CORES.calls();
    private static final Duration END = Duration.ofSeconds(120);
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
        // what the provider does not answer is asked for again, under the same number
        CORES.provider().goWrong("""
                {"seed": 7, "refunds": [{"outcome": "SUCCEEDED", "millis": 500, "share": 0.3}],
                 "calls": [{"operation": "REFUND", "fault": "FAIL_AFTERWARDS", "share": 0.3}]}
                """);

        assertThat(CORE.post(path(show) + "/cancel", Map.of("refundAdmitted", false))
                        .status())
                .isEqualTo(200);
        for (var instance : new int[] {FIRST, SECOND}) {
            var other = CORES.callsTo(1 - instance);
            var before = refunded(other, show);
            await().pollInSameThread().atMost(END).until(() -> refunded(other, show) > before);
            CORES.kill(instance);
            CORES.replace(instance);
        }

        await().pollInSameThread().atMost(END).until(() -> refunded(CORE, show) == ORDERS);
        assertThat(CORE.get(path(show) + "/cancellation").get("failed").asInt()).isZero();
        assertThat(CORES.books(show.id()).money().values())
                .hasSize(ORDERS)
                .containsOnly(new Money(OnSale.PRICE, OnSale.PRICE));
        assertThat(show.stock().free()).isEqualTo(ORDERS);
    }

    private static int refunded(CoreCalls core, OnSale show) {
        return core.get(path(show) + "/cancellation").get("refunded").asInt();
    }

    private static String path(OnSale show) {
        return "/internal/organizers/%s/shows/%s".formatted(show.organizerId(), show.id());
    }
}
