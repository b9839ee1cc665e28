package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.Polling;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.cancellation.Cancellations;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Shows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A gate that read the show as coming, and decides while the show is called off before its start. */
class CalledOffAtTheGateTest extends GateTest {
    @Autowired
    Gate gate;

    @Autowired
    Turnstile turnstile;

    @Autowired
    Shows shows;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Money money;

    @Autowired
    TransactionOperations transaction;

    @Test
    void whoIsLetInAsTheShowIsCalledOffHasEverythingBack() throws InterruptedException {
        var ticket = aTicket();
        var coming = coming();
        var attempt = attempt(ticket);

        transaction.executeWithoutResult(_ -> {
            callOff();
            assertThat(meanwhile(() -> gate.pass(coming, attempt).result())).isEqualTo(Result.ADMITTED);
        });

        money.awaitRefunded(show);
        assertThat(status(ticket)).isEqualTo(TicketStatus.REFUNDED);
    }

    @Test
    void whoIsLetInWhileTheTicketIsAboutToGoBackHasEverythingBack() throws InterruptedException {
        var ticket = aTicket();
        var coming = coming();
        var attempt = attempt(ticket);

        transaction.executeWithoutResult(_ -> {
            assertThat(turnstile.decide(coming, attempt).result()).isEqualTo(Result.ADMITTED);
            meanwhile(this::callOff);
            waitUntilSomebodyWaits();
        });

        money.awaitRefunded(show);
        assertThat(status(ticket)).isEqualTo(TicketStatus.REFUNDED);
    }

    @Test
    void whoComesAfterTheTicketWentBackIsNotLetIn() throws InterruptedException {
        var ticket = aTicket();
        var coming = coming();
        var attempt = attempt(ticket);
        callOff();
        money.awaitRefunded(show);

        assertThat(gate.pass(coming, attempt).result()).isEqualTo(Result.REFUNDED);
        assertThat(status(ticket)).isEqualTo(TicketStatus.REFUNDED);
    }

    private Show coming() {
        return shows.get(show.organizerId().value(), show.showId().value());
    }

    private Attempt attempt(Id ticket) {
        var now = clock.instant();
        return new Attempt(World.newKey(), null, "东门", now, codes.read(code(ticket), now));
    }

    private boolean callOff() {
        cancellations.cancel(show.organizerId().value(), show.showId().value(), false);
        return true;
    }

    private TicketStatus status(Id ticket) {
        return database.sql("select status from ticket where id = ?")
                .param(ticket.value())
                .query(TicketStatus.class)
                .single();
    }

    private void waitUntilSomebodyWaits() {
        try {
            Polling.until(
                    "the refunds wait for the ticket",
                    () -> database.sql(
                                            "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
                                    .query(Integer.class)
                                    .single()
                            > 0);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static <T> T meanwhile(Supplier<T> work) {
        return Objects.requireNonNull(
                CompletableFuture.supplyAsync(work, Thread::startVirtualThread).join());
    }
}
