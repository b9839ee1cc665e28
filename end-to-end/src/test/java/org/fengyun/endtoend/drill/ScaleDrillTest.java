package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 9,
        name = "scale-out and back during a sale",
        shows = {Promise.SEVERAL_CONTAINERS_PER_HOST, Promise.NO_DOWNTIME_UPGRADES})
@Order(8)
class ScaleDrillTest {
    private static final int CORES = 3;
    private static final int EDGES = 2;
    private static final int CALLS = 60;
    private static final Duration BALANCED_WITHIN = Duration.ofSeconds(60);

    @Test
    void moreInstancesTakeTheirShareAndNobodyNotices(Composed system, Figures figures) {
        system.up();
        try (var sale = Sale.begin(system)) {
            var begun = Instant.now();
            scale(system, CORES, EDGES);
            awaitInstances(system.address(Ports.CORE), CORES);
            awaitInstances(system.buyers(), EDGES);
            figures.add("%d cores and %d edges on this host serve after %s"
                    .formatted(CORES, EDGES, Figures.seconds(Duration.between(begun, Instant.now()))));
            sale.goesOn();
            scale(system, 1, 1);
            sale.goesOn();
            sale.expectNothingFailed();
            figures.add(sale.summary());
            sale.expectKept();
        }
    }

    private static void scale(Composed system, int cores, int edges) {
        system.compose()
                .call(
                        "up",
                        "--detach",
                        "--wait",
                        "--no-build",
                        "--no-deps",
                        "--no-recreate",
                        "--scale",
                        Composed.CORE + "=" + cores,
                        "--scale",
                        Composed.BUYERS_EDGE + "=" + edges,
                        Composed.CORE,
                        Composed.BUYERS_EDGE);
    }

    private static void awaitInstances(URI door, int instances) {
        var line = new Line(door, _ -> {});
        await("%d instances at %s".formatted(instances, door))
                .pollInSameThread()
                .atMost(BALANCED_WITHIN)
                .untilAsserted(() -> assertThat(IntStream.range(0, CALLS)
                                .mapToObj(_ -> line.get("/readyz").servedBy())
                                .collect(toSet()))
                        .hasSize(instances));
    }
}
