package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.fengyun.endtoend.OnSale;
import org.fengyun.endtoend.history.Story;

/** A few buyers at a time who come to one show, one after the other, until the sale is closed; all that they heard is kept. */
final class Sale implements AutoCloseable {
    private static final int BUYERS = 5;
    private static final int PLACES = 20_000;
    private static final Duration BETWEEN_VISITS = Duration.ofMillis(800);
    private static final Duration LONGEST_VISIT = Duration.ofSeconds(90);
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(60);

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger visits = new AtomicInteger();
    private final ScheduledExecutorService buyers = Executors.newScheduledThreadPool(BUYERS);
    private final List<Future<?>> visiting = new ArrayList<>();
    private final Composed system;
    private final OnSale show;
    private final Ledger ledger;

    private Sale(Composed system) {
        this.system = system;
        this.show = OnSale.withPlaces(system.core(), PLACES);
        this.ledger = new Ledger(show, system.books(show.id()));
    }

    /** Returns when the first orders have been placed. */
    static Sale begin(Composed system) {
        var sale = new Sale(system);
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            var first = BETWEEN_VISITS.toMillis() * buyer / BUYERS;
            sale.visiting.add(sale.buyers.scheduleWithFixedDelay(
                    sale::visit, first, BETWEEN_VISITS.toMillis(), TimeUnit.MILLISECONDS));
        }
        sale.goesOn();
        return sale;
    }

    /** Returns when some more orders have been placed. */
    void goesOn() {
        goesOn(2 * BUYERS);
    }

    void goesOn(int orders) {
        var enough = ledger.orders().size() + orders;
        await("orders to be placed")
                .pollInSameThread()
                .atMost(GOES_ON_WITHIN)
                .until(() -> ledger.orders().size() >= enough);
    }

    /** No more buyers come; returns when the last has left. */
    @Override
    public void close() {
        visiting.forEach(buyer -> buyer.cancel(false));
        buyers.shutdown();
        try {
            assertThat(buyers.awaitTermination(LONGEST_VISIT.toSeconds(), TimeUnit.SECONDS))
                    .as("the last buyer leaves")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whatever was acknowledged is there, in its state, with its money, and what must always hold does. */
    void expectKept() {
        close();
        assertThat(troubles).isEmpty();
        ledger.expectKept();
        system.core().expectInvariants();
    }

    /** Each request was answered as it should be, at the first try. */
    void expectNothingFailed() {
        close();
        assertThat(failed()).isEmpty();
    }

    List<Heard> failed() {
        return heard.stream().filter(Predicate.not(Heard::isGood)).toList();
    }

    String showId() {
        return show.id();
    }

    /** The orders of which somebody was told until now. */
    List<String> acknowledged() {
        return ledger.orders().stream()
                .flatMap(call -> call.told().stream())
                .map(Story.Order::id)
                .toList();
    }

    /** How much it was, in words. */
    String summary() {
        var slowest =
                heard.stream().map(Heard::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        return "%d requests, %d failed, %d orders, slowest answer %s"
                .formatted(heard.size(), failed().size(), ledger.orders().size(), Figures.seconds(slowest));
    }

    private void visit() {
        try {
            new Visit(
                            new Line(system.buyers(), heard::add),
                            new Line(system.simulator(), heard::add),
                            show,
                            ledger,
                            visits.getAndIncrement())
                    .make();
        } catch (RuntimeException | AssertionError trouble) {
            troubles.add(trouble);
        }
    }
}
