package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.fengyun.endtoend.history.Story.Money;
import org.fengyun.endtoend.history.Story.Order;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money against the clock: two instances whose holds last two seconds. */
class MoneyRacesTest {
    private static final Post POST = new Post();
    private static final Till TILL = new Till(Cluster.shared().providerUrl());
    private static final Cores CORES = Cluster.shared()
            .moreCores(
                    "hasty-service",
                    Map.of("SALE_HOLD_FOR", "2s", "PUBLIC_URL", POST.url(), "SANDBOX_PAYMENT_URL", TILL.url()));
    private static final CoreCalls CORE = CORES.calls();
    private static final Duration TICK = Duration.ofMillis(1);
    private static final int ORDERS = 30;
    private static final int SECOND = 1;

    static {
        POST.deliverTo(CORES.urls());
    }

    @AfterAll
    static void stop() {
        CORES.stop();
    }

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        POST.passOn();
        TILL.stayOpen(false);
        CORES.provider().goRight();
        CORE.expectInvariants();
    }

    @Test
    void paidAndCancelledAtOnceAnOrderIsOneOfBoth() {
        var sale = sale(ORDERS);
        Crowd.atOnce(2 * ORDERS, i -> i % 2 == 0 ? sale.pay(i / 2) : sale.cancel(i / 2));

        sale.expectSettled();
    }

    @Test
    void paidCancelledAndExpiredAtOnceWhileOthersWantThePlacesNoFenIsLost() {
        var others = Crowd.buyers(CORE, ORDERS);
        var sale = sale(ORDERS);
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
        var sale = sale(2 * ORDERS);
        Crowd.atOnce(ORDERS, i -> {
            sale.awaitExpiry(i, TICK.multipliedBy(i % 5 - 3L));
            return sale.pay(i);
        });

        sale.expectSettled();
    }

    @Test
    void moneyThatAProviderTakesAtTheEndOfTheHoldOrLaterTakesFreePlacesBack() {
        TILL.stayOpen(true);
        var sale = sale(2 * ORDERS);
        Crowd.atOnce(ORDERS, i -> {
            sale.awaitExpiry(i, TICK.multipliedBy(i / 2 % 3 - 1L));
            return i % 2 == 0
                    ? sale.pay(i).status()
                    : CORE.post("/internal/sweeps", Map.of()).status();
        });
        sale.awaitEnd(CORE);
        Crowd.atOnce(ORDERS / 2, i -> sale.pay(2 * i + 1));

        sale.expectSettled();
        assertThat(sale.story().orders()).extracting(Order::status).containsOnly("PAID");
        assertThat(sale.story().money().values()).containsOnly(new Money(OnSale.PRICE, 0, 0));
    }

    @Test
    void moneyThatAProviderTakesAtTheEndOfTheHoldOrLaterGoesBackWhereThePlacesWereResold() {
        TILL.stayOpen(true);
        var others = Crowd.buyers(CORE, ORDERS);
        var sale = sale(ORDERS);
        Crowd.atOnce(2 * ORDERS, i -> {
            var number = i / 2;
            sale.awaitExpiry(number, TICK.multipliedBy(number % 3 - 1L));
            return i % 2 == 0 ? sale.buy(others.get(number)) : number % 2 == 0 ? sale.pay(number) : sale.cancel(number);
        });
        Crowd.atOnce(ORDERS, sale::pay);

        sale.expectSettled();
    }

    @Test
    void moneyThatAProviderTakesForACancelledOrderGoesBack() {
        TILL.stayOpen(true);
        var sale = sale(2 * ORDERS);
        Crowd.atOnce(ORDERS, sale::cancel);
        Crowd.atOnce(ORDERS, sale::pay);

        sale.expectSettled();
        assertThat(sale.story().money().values()).containsOnly(new Money(OnSale.PRICE, OnSale.PRICE, 0));
    }

    @Test
    void aCallbackAHundredTimesAtOnceOverBothInstancesPaysOnce() {
        POST.keep();
        var sale = sale(ORDERS, 1);
        sale.pay(0);
        var callback = POST.kept(1).getFirst();
        assertThat(Crowd.atOnce(100, i -> POST.deliver(callback, i))).containsOnly(204);

        sale.expectSettled();
        assertThat(sale.story().orders()).extracting(Order::status).containsExactly("PAID");
    }

    @Test
    void callbacksAgainstQueriesOverBothInstancesPayOnce() {
        POST.keep();
        var sale = sale(ORDERS);
        Crowd.atOnce(ORDERS, sale::pay);
        var callbacks = POST.kept(ORDERS);
        Crowd.atOnce(4 * ORDERS, i -> {
            sale.awaitExpiry(i / 4, Duration.ZERO);
            return switch (i % 4) {
                case 0, 1 -> POST.deliver(callbacks.get(i / 4), i);
                case 2 -> sale.cancel(i / 4).status();
                default -> CORE.post("/internal/sweeps", Map.of()).status();
            };
        });

        sale.expectSettled();
        assertThat(sale.story().orders()).extracting(Order::status).containsOnly("PAID");
    }

    @Test
    void aPaymentWhoseCallbackIsLostIsFoundByTheInstanceThatDidNotPrepareIt() {
        POST.keep();
        var sale = new Settlement(CORES, OnSale.withPlaces(CORE, ORDERS));
        sale.order(Crowd.buyers(CORE, ORDERS), CORES.callsTo(SECOND));
        CORES.kill(SECOND);
        Crowd.atOnce(ORDERS, sale::pay);

        sale.awaitEnd(CORES.callsTo(0));
        CORES.replace(SECOND);
        sale.expectSettled();
        assertThat(sale.story().orders()).extracting(Order::status).containsOnly("PAID");
    }

    @Test
    void aProviderThatDelaysDoublesLosesForgesAndFailsLosesNoFen() {
        CORES.provider().goWrong("""
                {"seed": 1,
                 "calls": [{"operation": "QUERY", "fault": "LOSE_ANSWER", "share": 0.2},
                           {"operation": "CLOSE", "fault": "FAIL_AFTERWARDS", "share": 0.2},
                           {"operation": "CLOSE", "fault": "FAIL", "share": 0.2}],
                 "callbacks": [{"fault": "FORGE", "forgery": "OTHER_AMOUNT", "share": 0.3},
                               {"fault": "FORGE", "forgery": "WRONG_SIGNATURE", "share": 0.3},
                               {"fault": "LOSE", "share": 0.3},
                               {"fault": "REPEAT", "times": 5, "share": 0.5},
                               {"fault": "DELAY", "millis": 1500, "share": 0.3}]}
                """);
        expectSettledThoughItGoesWrong();
    }

    /** What it takes after it said closed is not asked for any more: only its callbacks tell of it, so here they come, if late. */
    @Test
    void aProviderThatTakesMoneyAfterItSaidClosedAndFailsToGiveItBackLosesNoFen() {
        CORES.provider().goWrong("""
                {"seed": 1,
                 "calls": [{"operation": "QUERY", "fault": "LOSE_ANSWER", "share": 0.2},
                           {"operation": "REFUND", "fault": "FAIL_AFTERWARDS", "share": 0.3},
                           {"operation": "REFUND", "fault": "NOT_NOW", "share": 0.2},
                           {"operation": "REFUND", "fault": "FAIL", "share": 0.3}],
                 "callbacks": [{"fault": "FORGE", "forgery": "OTHER_AMOUNT", "share": 0.3},
                               {"fault": "REORDER", "times": 3, "millis": 500, "share": 0.5},
                               {"fault": "REPEAT", "times": 5, "share": 0.5},
                               {"fault": "DELAY", "millis": 1500, "share": 0.3}]}
                """);
        TILL.stayOpen(true);
        expectSettledThoughItGoesWrong();
    }

    private static void expectSettledThoughItGoesWrong() {
        var sale = sale(ORDERS);
        Crowd.atOnce(2 * ORDERS, i -> {
            sale.awaitExpiry(i / 2, Duration.ofMillis(-20L * (i / 2 % 3)));
            return i % 2 == 0 ? sale.pay(i / 2) : i % 3 == 0 ? sale.cancel(i / 2) : sale.pay(i / 2);
        });

        CORES.provider().goRight();
        sale.expectSettled();
    }

    private static Settlement sale(int places) {
        return sale(places, ORDERS);
    }

    /** So many orders are held, and prepared to be paid. */
    private static Settlement sale(int places, int orders) {
        var sale = new Settlement(CORES, OnSale.withPlaces(CORE, places));
        sale.order(Crowd.buyers(CORE, orders), CORE);
        return sale;
    }
}
