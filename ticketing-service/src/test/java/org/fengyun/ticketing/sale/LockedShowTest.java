package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengyun.ticketing.Statements;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.admission.SoldOutFlags;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.sale.BoxOffice.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A show that somebody else has locked. */
class LockedShowTest extends TicketingTest {
    @Autowired
    World world;

    @Autowired
    Ruling ruling;

    @Autowired
    OrderMapper orders;

    @Autowired
    SoldOutFlags flags;

    @Autowired
    JdbcClient database;

    @Autowired
    Statements statements;

    @Autowired
    TransactionOperations transaction;

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void allWhoWaitedForItTogetherHearThatItIsBusyAfterOneWait() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var waiting = List.of(waiting(show), waiting(show), waiting(show));
        var desk = new BatchDesk(this::countedRuling, orders, _ -> {}, flags, clock);

        whileLocked(show, () -> desk.decide(show.showId().value(), waiting));

        assertThat(tries).hasValue(1);
        assertThat(waiting)
                .allSatisfy(one -> assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> one.answer().get())
                        .withCauseInstanceOf(SaleProblem.Busy.class));
    }

    @Test
    void whoeverHearsSoBuysWithTheSameKeyAfterwards() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var buyer = world.aBuyer();
        var order = World.places(show, 1);

        whileLocked(show, () -> {
            var refused = world.order(buyer, "locked", order).isProblem(503, "busy");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
        });

        assertThat(world.order(buyer, "locked", order).status()).isEqualTo(201);
    }

    @Test
    void whoeverWaitedForItIsDecidedByWhatIsLeftThen() throws Exception {
        var show = world.aShowOnSale(4, 4, 28_000);
        var showId = show.showId().value();

        var late = transaction.execute(_ -> {
            ruling.reserve(showId, List.of(request(show, world.aBuyer().value(), 4)));
            var decisions = CompletableFuture.supplyAsync(
                    () -> ruling.reserve(showId, List.of(request(show, 1, 1))), Thread::startVirtualThread);
            statements.await("for update", showId);
            return decisions;
        });

        assertThat(late.get())
                .singleElement()
                .extracting(decision -> ((Decision.Refused) decision).reason())
                .isInstanceOf(SaleProblem.SoldOut.class);
    }

    private void whileLocked(OnSale show, Runnable work) {
        transaction.executeWithoutResult(_ -> {
            database.sql("select id from event_show where id = ? for update")
                    .param(show.showId().value())
                    .query(Long.class)
                    .single();
            CompletableFuture.runAsync(work, Thread::startVirtualThread).join();
        });
    }

    private List<Decision> countedRuling(long showId, List<Reservation> requests) {
        tries.incrementAndGet();
        return ruling.reserve(showId, requests);
    }

    private static Waiting waiting(OnSale show) {
        return new Waiting(request(show, 1, 1), new CompletableFuture<>());
    }

    private static Reservation request(OnSale show, long buyer, int places) {
        return new Reservation(
                show.showId().value(),
                buyer,
                new IdempotencyKey(World.newKey()),
                new byte[32],
                List.of(new Reservation.Line(show.tierId().value(), places)),
                List.of(),
                List.of(),
                null);
    }
}
