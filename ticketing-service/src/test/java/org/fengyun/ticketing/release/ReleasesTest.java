package org.fengyun.ticketing.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengyun.ticketing.Polling;
import org.fengyun.ticketing.Statements;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class ReleasesTest extends TicketingTest {
    private static final Duration HOLD = Duration.ofMinutes(15);

    /** More than fail in a row before a round ends, and more than two rounds ask. */
    private static final int MANY = 20;

    @Autowired
    World world;

    @Autowired
    Releases releases;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    OnSale show;
    Id buyer;

    @BeforeEach
    void aShow() {
        show = world.aShowOnSale(50, 50, 28_000);
        buyer = world.aBuyer();
    }

    @AfterEach
    void theProviderCanTell() {
        SANDBOX.canTellOfAllAgain();
    }

    @Test
    void anOrderWhosePaymentTheProviderCannotTellOfHoldsNobodyUp() {
        var untold = anOrderThatTheProviderCannotTellOf();
        var open = anOrderWithAnOpenPayment();
        var paid = world.anOrder(buyer, show, 1);
        SANDBOX.pay(world.prepare(buyer, paid));
        clock.advance(HOLD);

        releases.sweep();

        assertThat(world.read(buyer, untold).status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
        assertThat(world.read(buyer, open).closedReason()).isEqualTo(ClosedReason.EXPIRED);
        assertThat(world.read(buyer, paid).status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void asManySuchOrdersAsItTakesHoldNobodyUpForEver() throws InterruptedException {
        IntStream.range(0, MANY).forEach(_ -> anOrderThatTheProviderCannotTellOf());
        var open = anOrderWithAnOpenPayment();
        clock.advance(HOLD);

        Polling.until("the last one is closed", () -> {
            releases.sweep();
            return isClosed(open);
        });
    }

    @Test
    void asManySuchOrdersAsItTakesLeaveNoOtherOfACalledOffShowOpen() throws InterruptedException {
        IntStream.range(0, MANY).forEach(_ -> anOrderThatTheProviderCannotTellOf());
        var open = anOrderWithAnOpenPayment();

        Polling.until("the last one is closed", () -> {
            releases.closeAll(show.showId().value());
            return isClosed(open);
        });
    }

    @Test
    void whatNoPaymentKeepsIsClosedBeforeTheProviderIsAsked() {
        IntStream.range(0, MANY).forEach(_ -> anOrderWithAnOpenPayment());
        var free = List.of(world.anOrder(buyer, show, 1), world.anOrder(buyer, show, 1));
        SANDBOX.setAway(true);

        releases.closeAll(show.showId().value());

        assertThat(free).allMatch(this::isClosed);
    }

    @Test
    void allOrdersOfACalledOffShowAreClosedAtOnceWhileTheProviderAnswers() {
        var orders = IntStream.range(0, MANY)
                .mapToObj(n -> n % 2 == 0 ? world.anOrder(buyer, show, 1) : anOrderWithAnOpenPayment())
                .toList();

        releases.closeAll(show.showId().value());

        assertThat(orders).allMatch(this::isClosed);
    }

    @Test
    void aProviderThatIsAwayIsAskedAFewTimesInARoundAndNotForEveryShow() {
        for (int i = 0; i < MANY; i++) {
            show = world.aShowOnSale(1, 1, 28_000);
            anOrderWithAnOpenPayment();
        }
        clock.advance(HOLD);
        SANDBOX.setAway(true);
        var before = SANDBOX.refusals();

        releases.sweep();

        // the sweep of the service itself may have come in between
        assertThat(SANDBOX.refusals() - before).isBetween(5, MANY - 1);
    }

    @Test
    void aFewThatTheProviderCannotTellOfAmongManyHoldNobodyUp() {
        show = world.aShowOnSale(70, 70, 28_000);
        IntStream.range(0, 6).forEach(_ -> anOrderThatTheProviderCannotTellOf());
        var open = Stream.generate(this::anOrderWithAnOpenPayment).limit(60).toList();

        releases.closeAll(show.showId().value());

        assertThat(open).allMatch(this::isClosed);
    }

    @Test
    void aSweepTellsHowManyGaveTheirPlacesBackWithAPaymentAndWithout() throws InterruptedException {
        clock.advance(HOLD);
        Polling.until("nothing is left of others", () -> releases.sweep() == 0);

        // the sweep of the service itself may come in between
        Polling.until("three were released", () -> {
            world.anOrder(buyer, show, 1);
            world.anOrder(buyer, show, 1);
            anOrderWithAnOpenPayment();
            clock.advance(HOLD);
            return releases.sweep() == 3;
        });
    }

    @Test
    void aPaymentThatIsPreparedWhileItsOrderIsCancelledIsClosedWithIt() throws Exception {
        var order = world.anOrder(buyer, show, 1);
        var number = new AtomicReference<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var cancelled = transaction.execute(_ -> {
                // the cancelling has looked for a payment, and waits here to release
                database.sql("select id from event_show where id = ? for update")
                        .param(show.showId().value())
                        .query(Long.class)
                        .single();
                var cancelling = threads.submit(
                        () -> releases.cancel(buyer.value(), order.id().value()));
                statements.await("for update", show.showId().value());
                number.set(CompletableFuture.supplyAsync(() -> world.prepare(buyer, order), threads)
                        .join());
                return cancelling;
            });

            assertThat(cancelled.get().status()).isEqualTo(OrderStatus.CLOSED);
        }
        assertThat(SANDBOX.status(number.get())).isEqualTo("CLOSED");
    }

    private Order anOrderWithAnOpenPayment() {
        var order = world.anOrder(buyer, show, 1);
        world.prepare(buyer, order);
        return order;
    }

    private Order anOrderThatTheProviderCannotTellOf() {
        var order = world.anOrder(buyer, show, 1);
        SANDBOX.cannotTell(world.prepare(buyer, order));
        return order;
    }

    private boolean isClosed(Order order) {
        return world.read(buyer, order).status() == OrderStatus.CLOSED;
    }
}
