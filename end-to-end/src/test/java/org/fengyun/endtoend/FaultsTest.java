package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengyun.endtoend.Wire.Answer;
import org.fengyun.endtoend.history.Call;
import org.fengyun.localstack.testing.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sales in which something dies. */
class FaultsTest {
    private static final Cores CORES = Cluster.shared().cores();
    private static final CoreCalls CORE = CORES.calls();
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final Duration BACK = Duration.ofSeconds(60);

    private final AtomicInteger acknowledged = new AtomicInteger();

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        CORE.expectInvariants();
    }

    @Test
    void anInstanceKilledInTheMiddleOfASaleTakesNoOrderWithIt() {
        var show = OnSale.withPlaces(CORE, 350);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 450);
        var during =
                Crowd.inTurn(400, i -> after(100, history.buy(buyers.get(i), show.order(1)), () -> CORES.kill(SECOND)));

        assertThat(during).anyMatch(call -> call.tries() > 1);
        assertThat(CORES.callsTo(FIRST).get("/internal/invariants").get("holds").asBoolean())
                .isTrue();
        CORES.replace(SECOND);
        Crowd.inTurn(50, i -> history.buy(buyers.get(400 + i), show.order(1)));
        assertThat(history.acknowledged()).hasSize(350);
        assertThat(history.refused("sold-out")).hasSize(100);
        history.expectExplained();
    }

    @Test
    void seatsAreSoldOnceThoughAnInstanceIsKilledWhileItSellsThem() {
        var show = OnSale.withSeats(CORE, 10, 12);
        var history = new History(CORES, show);
        var seats = show.seatIds();
        var buyers = Crowd.buyers(CORE, 240);
        var during = Crowd.inTurn(
                240,
                i -> after(
                        40,
                        history.buy(buyers.get(i), show.order(List.of(seats.get(i % 120)))),
                        () -> CORES.kill(FIRST)));

        assertThat(during).anyMatch(call -> call.tries() > 1);
        CORES.replace(FIRST);
        assertThat(history.acknowledged()).hasSize(120);
        history.expectExplained();
    }

    @Test
    void redisEmptiedDuringASaleSellsNothingTwice() {
        var show = OnSale.withPlaces(CORE, 150);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 300);
        Crowd.inTurn(250, i -> after(50, history.buy(buyers.get(i), show.order(1)), FaultsTest::emptyRedis));

        emptyRedis();
        Crowd.inTurn(50, i -> history.buy(buyers.get(250 + i), show.order(1)));
        assertThat(history.acknowledged()).hasSize(150);
        assertThat(history.refused("sold-out")).hasSize(150);
        history.expectExplained();
    }

    @Test
    void redisEmptiedWhileBuyersAskAgainLetsNobodyHaveMoreThanTheLimit() {
        var show = OnSale.withPlaces(CORE, 200);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 20);
        Crowd.inTurn(160, i -> after(40, history.buy(buyers.get(i % 20), show.order(1)), FaultsTest::emptyRedis));

        emptyRedis();
        Crowd.inTurn(20, i -> history.buy(buyers.get(i), show.order(1)));
        assertThat(history.acknowledged()).hasSize(20 * OnSale.LIMIT);
        assertThat(history.refused("limit-reached")).hasSize(180 - 20 * OnSale.LIMIT);
        history.expectExplained();
    }

    @Test
    void redisStoppedDuringASaleStopsNobodyAndIsUsedAgainWhenItIsBack() {
        var show = OnSale.withPlaces(CORE, 150);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 300);
        var redis = new RedisLine(TestServers.redis());
        try {
            Crowd.inTurn(
                    250,
                    i -> after(
                            50,
                            history.buy(buyers.get(i), show.order(1)),
                            TestServers.redis().power()::cut));
            assertThat(history.acknowledged()).hasSize(150);
        } finally {
            TestServers.redis().power().restore();
        }

        redis.say("FLUSHALL");
        await().pollInSameThread().atMost(BACK).until(() -> {
            history.buy(buyers.get(250), show.order(1));
            return !redis.say("DBSIZE").equals(":0");
        });
        Crowd.inTurn(49, i -> history.buy(buyers.get(251 + i), show.order(1)));
        history.expectExplained();
    }

    @Test
    void aDatabaseKilledInTheMiddleOfASaleTakesNoOrderWithIt() {
        var show = OnSale.withPlaces(CORE, 250);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 400);
        var during =
                Crowd.inTurn(400, i -> after(80, history.buy(buyers.get(i), show.order(1)), FaultsTest::killDatabase));

        assertThat(during).anyMatch(call -> call.tries() > 1);
        assertThat(history.acknowledged()).hasSize(250);
        assertThat(history.refused("sold-out")).hasSize(150);
        history.expectExplained();
    }

    @Test
    void seatsAreSoldOnceThoughTheDatabaseIsKilledWhileItSellsThem() {
        var show = OnSale.withSeats(CORE, 10, 12);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 100);
        var during =
                Crowd.inTurn(100, i -> after(20, history.buy(buyers.get(i), show.order(2)), FaultsTest::killDatabase));

        assertThat(during).anyMatch(call -> call.tries() > 1);
        assertThat(history.acknowledged()).hasSize(60);
        history.expectExplained();
    }

    @Test
    void whileTheDatabaseIsAwayNobodyWaitsInVainAndNoInstanceSaysThatItIsReady() {
        var show = OnSale.withPlaces(CORE, 10);
        var buyer = Crowd.buyers(CORE, 1).getFirst();
        var key = UUID.randomUUID().toString();
        var power = TestServers.mysql().power();
        try {
            power.cut();
            var answers = Crowd.atOnce(20, turn -> CORE.place(turn, buyer, key, show.order(1)));
            assertThat(answers)
                    .extracting(Answer::status)
                    .containsAnyOf(503, 504)
                    .isSubsetOf(503, 504);
            assertThat(CORES.readiness()).containsOnly(503);
        } finally {
            power.restore();
        }
        await().pollInSameThread().atMost(BACK).until(() -> CORES.readiness().equals(Set.of(200)));
        // a pool that was without connections takes seconds to look for them: until then the instance is ready, and
        // busy
        await().pollInSameThread()
                .atMost(BACK)
                .until(() -> CORE.place(FIRST, buyer, key, show.order(1)).status() == 201);
        assertThat(show.stock().held()).isOne();
    }

    /** Lets it happen when so many orders have been acknowledged. */
    private Call after(int orders, Call call, Runnable fault) {
        if (call.isAcknowledged() && acknowledged.incrementAndGet() == orders) {
            fault.run();
        }
        return call;
    }

    private static void killDatabase() {
        TestServers.mysql().power().cut();
        TestServers.mysql().power().restore();
    }

    private static void emptyRedis() {
        assertThat(new RedisLine(TestServers.redis()).say("FLUSHALL")).isEqualTo("+OK");
    }
}
