package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.fengyun.endtoend.OnSale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@Drill(
        number = 7,
        name = "from zero: who calls a service that is stopped is served after its start",
        shows = {Promise.FAST_RECOVERY})
@Order(7)
@TestMethodOrder(OrderAnnotation.class)
class FromZeroDrillTest {
    private static final int PATIENCE = 4;
    private static final List<String> STOPPED = List.of(Composed.CORE, Composed.BUYERS_EDGE);

    @BeforeAll
    static void allIsUp(Composed system) {
        system.up();
    }

    /** Before the other, which leaves instances behind whose JVMs still compile. */
    @Test
    @Order(1)
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

    @Test
    @Order(2)
    void theFirstOrderToStoppedServicesIsTakenWithTheCacheAndWithoutIt(Composed system, Figures figures) {
        var show = OnSale.withPlaces(system.core(), 10);
        var buyer = Buyer.loggedIn(system);
        var cached = firstOrder(
                system,
                buyer,
                show,
                1,
                () -> STOPPED.forEach(
                        service -> system.compose().container(service).stop()));
        figures.add("first order to a stopped edge and core, with the AOT cache: " + cached);
        var plain = firstOrder(
                system,
                buyer,
                show,
                PATIENCE,
                () -> system.compose().plain().call("create", "--no-build", STOPPED.getFirst(), STOPPED.getLast()));
        figures.add("first order to a stopped edge and core, without: " + plain);
        assertThat(show.stock().held()).isGreaterThanOrEqualTo(2);
        system.core().expectInvariants();
    }

    /**
     * @param asks how often it is asked: the balancer holds a call for a while only, for which a start without the cache may be too long
     * @param stop leaves a container of each that does not run
     */
    private static String firstOrder(Composed system, Line buyer, OnSale show, int asks, Runnable stop) {
        var balancer = system.compose().container("balancer");
        var absences = STOPPED.stream()
                .map(service -> new Absence(balancer, service, Absence.times(balancer, service)))
                .toList();
        stop.run();
        await("the balancer to notice that they are gone")
                .pollInSameThread()
                .until(() -> absences.stream().allMatch(Absence::isNoticed));
        var containers = STOPPED.stream().map(system.compose()::container).toList();
        var begun = Instant.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var order = CompletableFuture.supplyAsync(() -> ask(buyer, show, asks), threads);
            // as whoever starts services from zero does, when it sees a call
            containers.forEach(container -> threads.execute(container::start));
            return Figures.seconds(
                    Duration.between(begun, order.join().expect(201).at()));
        }
    }

    private static Heard ask(Line buyer, OnSale show, int asks) {
        var heard = buyer.post("/v1/orders", show.order(1));
        return heard.isDecision() || asks == 1 ? heard : ask(buyer, show, asks - 1);
    }

    /**
     * That a service has no instance, as the balancer says in its log.
     *
     * @param before how often it had said so
     */
    private record Absence(Container balancer, String service, long before) {
        static long times(Container balancer, String service) {
            var line = "backend %s has no server available".formatted(service);
            return balancer.log().lines().filter(each -> each.contains(line)).count();
        }

        boolean isNoticed() {
            return times(balancer, service) > before;
        }
    }
}
