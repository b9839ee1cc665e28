package org.fengyun.ticketing.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fengyun.localstack.servers.Ports;
import org.fengyun.localstack.testing.TestServers;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A database that accepts connections and answers nothing more, and no Redis at all. */
@Timeout(180)
@ContextConfiguration(initializers = DeadDatabaseTest.ThroughTheTunnel.class, inheritInitializers = false)
class DeadDatabaseTest extends TicketingTest {
    private static final Tunnel TUNNEL = new Tunnel(TestServers.mysql().address());

    @Autowired
    World world;

    static class ThroughTheTunnel extends Environment {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            var variables = Map.<String, Object>of(
                    "mysql.address",
                    TUNNEL.address(),
                    "redis.url",
                    "redis://127.0.0.1:" + Ports.free(),
                    "sale.answer-within",
                    "500ms");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("tunnel", variables));
        }
    }

    @AfterEach
    void itAnswersAgain() {
        TUNNEL.thaw();
        until("it is ready again", () -> api.get("/readyz").status() == 200);
        until(
                "its connections are good again",
                () -> api.get("/internal/organizers").status() == 200);
    }

    @Test
    void anOrderIsUnknownAndItsKeyFindsOutWhatBecameOfIt() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var order = anOrder(show);
        world.order(world.aBuyer(), World.newKey(), order);
        var buyer = world.aBuyer();
        var key = World.newKey();

        TUNNEL.freeze();
        var unknown = world.order(buyer, key, order).isProblem(504, "outcome-unknown");
        assertThat(unknown.tree().get("detail").asString()).contains("Idempotency-Key");
        assertThat(unknown.header("Retry-After")).isEqualTo("1");
        TUNNEL.thaw();

        until("it is decided", () -> world.order(buyer, key, order).status() == 201);
        assertThat(ordersOf(buyer)).isEqualTo(1);
    }

    @Test
    void readsAreToldToComeBackAndTheProbesTellTheTruth() {
        assertThat(api.get("/readyz").status()).isEqualTo(200);

        TUNNEL.freeze();

        var refused = api.get("/internal/organizers").isProblem(503, "unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        until("it is not ready", () -> api.get("/readyz").status() == 503);
        assertThat(api.get("/livez").status()).isEqualTo(200);
    }

    private int ordersOf(Id buyer) {
        Answer orders = api.get("/internal/buyers/%s/orders".formatted(buyer));
        return orders.tree().get("items").size();
    }

    private static PlaceOrder anOrder(World.OnSale show) {
        return new PlaceOrder(show.showId(), List.of(new Line(show.tierId(), 1)), null, null, null);
    }

    private static void until(String what, BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited in vain until " + what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
