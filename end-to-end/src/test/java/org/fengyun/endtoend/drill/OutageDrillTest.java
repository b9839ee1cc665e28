package org.fengyun.endtoend.drill;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.core.ThrowingRunnable;
import org.fengyun.endtoend.OnSale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 5,
        name = "MySQL, Redis and the object store away and back, during a sale",
        shows = {Promise.FAST_RECOVERY, Promise.REALISTIC_LOCAL_ENVIRONMENT})
@Order(5)
class OutageDrillTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private Map<String, String> startTimes = Map.of();

    @BeforeEach
    void allIsUp(Composed system) {
        system.up();
        startTimes = startTimes(system);
    }

    @AfterEach
    void noneOfOursWasStartedAnew(Composed system) {
        assertThat(startTimes(system)).isEqualTo(startTimes);
    }

    @Test
    void withoutMySqlBuyersLookAroundAndAreToldWhenToOrder(Composed system, Figures figures) {
        var show = OnSale.withPlaces(system.core(), 100);
        var buyer = Buyer.loggedIn(system);
        try (var sale = Sale.begin(system)) {
            buyer.get("/v1/shows/" + show.id()).expect(200);
            without("mysql", system, () -> {
                soon(() -> buyer.post("/v1/orders", show.order(1)).expectBusy());
                soon(() -> buyer.get("/v1/orders").expectBusy());
                buyer.get("/v1/shows/" + show.id()).expect(200);
                buyer.get("/v1/events").expect(200);
            });
            figures.add("MySQL is back: orders after " + time(sale::goesOn));
            sale.expectKept();
            figures.add("MySQL: " + sale.summary());
        }
    }

    @Test
    void withoutRedisNobodyNoticesAnything(Composed system, Figures figures) {
        try (var sale = Sale.begin(system)) {
            var redis = system.compose().container("redis");
            redis.execute("redis-cli", "FLUSHALL");
            sale.goesOn();
            without("redis", system, sale::goesOn);
            figures.add("Redis is back: used after "
                    + time(() -> soon(() ->
                            assertThat(redis.execute("redis-cli", "DBSIZE")).isNotEqualTo("0"))));
            sale.expectNothingFailed();
            sale.expectKept();
            figures.add("Redis: " + sale.summary());
        }
    }

    @Test
    void withoutTheObjectStoreOnlyPostersAreMissing(Composed system, Figures figures) {
        system.seed();
        var buyer = Buyer.loggedIn(system);
        var poster = await("a poster among the events, which are read anew every few seconds")
                .pollInSameThread()
                .atMost(SOON)
                .until(() -> posterOf(buyer), Predicate.not(String::isEmpty));
        try (var sale = Sale.begin(system)) {
            buyer.get(poster).expect(200);
            without("object-store", system, () -> {
                soon(() -> buyer.get(poster).expectBusy());
                sale.goesOn();
            });
            figures.add("the object store is back: posters after "
                    + time(() -> soon(() -> buyer.get(poster).expect(200))));
            sale.expectNothingFailed();
            sale.expectKept();
            figures.add("object store: " + sale.summary());
        }
    }

    /** The first, or nothing: shows of other drills have none. */
    private static String posterOf(Line buyer) {
        return buyer.get("/v1/events")
                .body()
                .get("items")
                .valueStream()
                .map(event -> event.path("posterUrl").asString(""))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> startTimes(Composed system) {
        return Composed.OURS.stream()
                .collect(toMap(
                        identity(),
                        service -> system.compose().container(service).startedAt()));
    }

    private static void without(String server, Composed system, ThrowingRunnable meanwhile) {
        var container = system.compose().container(server);
        container.stop();
        try {
            meanwhile.run();
        } catch (Throwable trouble) {
            throw new AssertionError("without " + server, trouble);
        } finally {
            container.start();
        }
    }

    private static void soon(ThrowingRunnable expectation) {
        await().pollInSameThread().atMost(SOON).untilAsserted(expectation);
    }

    private static String time(Runnable act) {
        var from = Instant.now();
        act.run();
        return Figures.seconds(Duration.between(from, Instant.now()));
    }
}
