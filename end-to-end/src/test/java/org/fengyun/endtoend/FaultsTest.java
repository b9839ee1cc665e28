package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Lets it happen when so many orders have been acknowledged. */
    private Call after(int orders, Call call, Runnable fault) {
        if (call.isAcknowledged() && acknowledged.incrementAndGet() == orders) {
            fault.run();
        }
        return call;
    }

    private static void emptyRedis() {
        var redis = URI.create(TestServers.redis().url());
        try (var socket = new Socket(redis.getHost(), redis.getPort())) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("+OK");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
