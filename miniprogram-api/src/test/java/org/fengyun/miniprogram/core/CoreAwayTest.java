package org.fengyun.miniprogram.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fengyun.localstack.servers.Ports;
import org.fengyun.miniprogram.standin.StandIn;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.ticketing.client.BuyerApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class CoreAwayTest {
    private static final String IDENTIFY = "PUT /internal/buyers";
    private static final BuyerApi.Identity ALICE = new BuyerApi.Identity("wx-test", "alice");

    private final CoreConfiguration configuration = new CoreConfiguration();

    @Test
    void anOrderThatNeverLeftHereHasNotHappened() {
        var core = new CoreProperties("http://127.0.0.1:" + Ports.free(), Duration.ofSeconds(1), 1);
        var orders = configuration.orderApi(doors(core), core);

        assertThatThrownBy(() -> orders.place(
                        new Id(1), "key", new OrderApi.PlaceOrder(new Id(2), null, List.of(new Id(3)), null, null)))
                .isInstanceOf(CoreProblem.Unavailable.class);
    }

    @Test
    void anAnswerThatStopsMidwayIsNotWaitedForEither() throws IOException {
        try (var midway = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.execute(() -> answerHalf(midway));
            var core = new CoreProperties("http://127.0.0.1:" + midway.getLocalPort(), Duration.ofMillis(500), 1);
            var orders = configuration.orderApi(doors(core), core);

            assertThatThrownBy(() -> orders.place(
                            new Id(1), "key", new OrderApi.PlaceOrder(new Id(2), null, List.of(new Id(3)), null, null)))
                    .isInstanceOf(CoreProblem.OutcomeUnknown.class);
        }
    }

    /** Until the other side has had enough. */
    private static void answerHalf(ServerSocket server) {
        try (var connection = server.accept()) {
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            var _ = connection.getInputStream().readAllBytes();
        } catch (IOException _) {
            // It had.
        }
    }

    @Test
    void aCatalogueReadGivesUpLongBeforeAnOrderDoes() {
        var standIn = StandIn.start();
        var core = new CoreProperties(standIn.url(), Duration.ofHours(1), 1);
        var catalogue = configuration.catalogueApi(doors(core), core);
        var givenUp = new CountDownLatch(1);
        standIn.on("GET /internal/shows/7/seats", _ -> {
            await(givenUp);
            return Reply.json("{\"zones\":[]}");
        });

        assertThatThrownBy(() -> catalogue.freeSeats(new Id(7))).isInstanceOf(CoreProblem.Unavailable.class);
        givenUp.countDown();
    }

    @Test
    void whereAsManyCallsAreUnderwayAsMayBeTheCoreIsNotAsked() throws Exception {
        var standIn = StandIn.start();
        var core = new CoreProperties(standIn.url(), Duration.ofMinutes(1), 1);
        var buyers = configuration.buyerApi(doors(core), core);
        var asked = new CompletableFuture<Void>();
        var refused = new CountDownLatch(1);
        standIn.on(IDENTIFY, _ -> {
            asked.complete(null);
            await(refused);
            return Reply.json("{\"id\":\"5\"}");
        });

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> buyers.identify(ALICE));
            asked.join();
            standIn.on(IDENTIFY, Reply.json("{\"id\":\"6\"}"));
            assertThatThrownBy(() -> buyers.identify(ALICE)).isInstanceOf(CoreProblem.Unavailable.class);
            refused.countDown();

            assertThat(first.get().id()).isEqualTo(new Id(5));
        }
        assertThat(standIn.calls(IDENTIFY)).hasSize(1);
        assertThat(buyers.identify(ALICE).id()).isEqualTo(new Id(6));
    }

    private CoreDoors doors(CoreProperties core) {
        return configuration.coreDoors(
                core,
                new ServiceTokenProperties("token"),
                RestClient.builder(),
                JsonMapper.shared(),
                new SimpleMeterRegistry());
    }

    /** Goes on after a while, so that the call of a test that fails is answered. */
    private static void await(CountDownLatch latch) {
        try {
            var _ = latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
