package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.fengyun.endtoend.OnSale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 7,
        name = "from zero: who calls a service that is stopped is served after its start",
        shows = {Promise.FAST_RECOVERY})
@Order(7)
class FromZeroDrillTest {
    private static final List<String> STOPPED = List.of(Composed.CORE, Composed.BUYERS_EDGE);

    @BeforeEach
    void allIsUp(Composed system) {
        system.up();
    }

    @Test
    void theFirstOrderToStoppedServicesIsTakenWithTheCacheAndWithoutIt(Composed system, Figures figures) {
        figures.add("first order to a stopped edge and core, with the AOT cache: " + firstOrder(system));
        try {
            system.up(system.compose().plain());
            figures.add("first order to a stopped edge and core, without: " + firstOrder(system));
        } finally {
            system.up();
        }
        system.core().expectInvariants();
    }

    @Test
    void eachServiceStartsAloneWithTheCacheAndAsAPlainJar(Composed system, Figures figures) {
        for (var service : Composed.SERVICES) {
            var cached = Start.ofImage(system, service, system.file().environment(service));
            var plain = Start.ofPlainJar(system, service);
            figures.add("%s is ready after %s with the AOT cache, %s as a plain jar: %.2f"
                    .formatted(
                            service,
                            Figures.seconds(cached),
                            Figures.seconds(plain),
                            (double) cached.toMillis() / plain.toMillis()));
        }
    }

    private static String firstOrder(Composed system) {
        var show = OnSale.withPlaces(system.core(), 10);
        var buyer = Buyer.loggedIn(system);
        var containers = STOPPED.stream().map(system.compose()::container).toList();
        containers.forEach(Container::stop);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var order = CompletableFuture.supplyAsync(() -> buyer.post("/v1/orders", show.order(1)), threads);
            // as whoever starts services from zero does, when it sees a call
            containers.forEach(container -> threads.execute(container::start));
            var heard = order.join().expect(201);
            assertThat(show.stock().held()).isOne();
            return Figures.seconds(heard.took());
        }
    }
}
