package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 2,
        name = "kill -9 of each container of ours in turn, during a sale",
        shows = {Promise.FAST_RECOVERY})
@Order(4)
class KillDrillTest {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);
    private static final Duration GIVEN_UP = Duration.ofSeconds(90);

    @Test
    void nothingAcknowledgedIsLostAndEachIsBackWithin15Seconds(Composed system, Figures figures) {
        system.up();
        try (var sale = Sale.begin(system)) {
            doors(system).forEach((service, door) -> {
                var away = crash(system.compose().container(service), door);
                figures.add("%s serves again after %s".formatted(service, Figures.seconds(away)));
                assertThat(away).as(service).isLessThanOrEqualTo(BACK_WITHIN);
                sale.goesOn();
            });
            sale.expectKept();
            figures.add(sale.summary());
        }
    }

    /** Where each of them is seen to serve. */
    private static Map<String, URI> doors(Composed system) {
        return Map.of(
                Composed.CORE,
                system.address(Ports.CORE),
                Composed.BUYERS_EDGE,
                system.address(Ports.BUYERS),
                "admin-service",
                system.address(Ports.ORGANISERS),
                "wechat-simulator",
                system.address(Ports.SIMULATOR),
                "balancer",
                system.address(Ports.BUYERS));
    }

    private static Duration crash(Container container, URI door) {
        var before = container.startedAt();
        container.crash();
        var killed = Instant.now();
        await("a new process, which serves")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(GIVEN_UP)
                .until(() -> !container.startedAt().equals(before) && container.pid() > 0 && Composed.isReady(door));
        return Duration.between(killed, Instant.now());
    }
}
