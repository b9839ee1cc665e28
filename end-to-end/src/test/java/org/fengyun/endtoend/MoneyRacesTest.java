package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money against the clock: two instances whose holds last two seconds. */
class MoneyRacesTest {
    private static final Cores CORES = Cluster.shared().moreCores("hasty-service", Map.of("SALE_HOLD_FOR", "2s"));
    private static final CoreCalls CORE = CORES.calls();
    private static final Duration TICK = Duration.ofMillis(1);
    private static final int ORDERS = 30;
    private static final int SECOND = 1;

    @AfterAll
    static void stop() {
        CORES.stop();
    }

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        CORE.expectInvariants();
    }

    @Test
    void paidAndCancelledAtOnceAnOrderIsOneOfBoth() {
        var sale = new Settlement(CORES, OnSale.withPlaces(CORE, ORDERS));
        sale.order(Crowd.buyers(CORE, ORDERS), CORE);
        Crowd.atOnce(2 * ORDERS, i -> i % 2 == 0 ? sale.pay(i / 2) : sale.cancel(i / 2));

        sale.expectSettled();
    }

    @Test
    void paidCancelledAndExpiredAtOnceWhileOthersWantThePlacesNoFenIsLost() {
        var show = OnSale.withPlaces(CORE, ORDERS);
        var sale = new Settlement(CORES, show);
        var others = Crowd.buyers(CORE, ORDERS);
        sale.order(Crowd.buyers(CORE, ORDERS), CORE);
        var answers = Crowd.atOnce(4 * ORDERS, i -> {
            var number = i / 4;
            // some come a little before the hold ends, some after
            sale.awaitExpiry(number, Duration.ofMillis(number % 10 - 7L));
            return switch (i % 4) {
                case 0 -> sale.pay(number).status();
                case 1 -> (number % 3 == 0 ? sale.cancel(number) : sale.pay(number)).status();
                case 2 -> CORE.post("/internal/sweeps", Map.of()).status();
                default -> sale.buy(others.get(number)).status();
            };
        });

        assertThat(answers).allMatch(status -> status < 500 || status == 503);
        sale.expectSettled();
    }

    @Test
    void paidAtTheEndOfTheHoldWithPlacesFreeAnOrderIsPaidOrNot() {
        var sale = new Settlement(CORES, OnSale.withPlaces(CORE, 2 * ORDERS));
        sale.order(Crowd.buyers(CORE, ORDERS), CORE);
        Crowd.atOnce(ORDERS, i -> {
            sale.awaitExpiry(i, TICK.multipliedBy(i % 5 - 3L));
            return sale.pay(i);
        });

        sale.expectSettled();
    }

    @Test
    void aPaymentWhoseCallbackFindsNobodyIsFoundByTheOtherInstance() {
        var sale = new Settlement(CORES, OnSale.withPlaces(CORE, ORDERS));
        // callbacks go to the instance that prepared the payment
        sale.order(Crowd.buyers(CORE, ORDERS), CORES.callsTo(SECOND));
        CORES.kill(SECOND);
        Crowd.atOnce(ORDERS, sale::pay);

        sale.awaitEnd(CORES.callsTo(0));
        CORES.replace(SECOND);
        sale.expectSettled();
    }
}
