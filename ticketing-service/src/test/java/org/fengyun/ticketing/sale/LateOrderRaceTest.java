package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.Statements;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.AttendeeApi.Attendee;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What happens between the looks of a late payment and its writes. */
class LateOrderRaceTest extends TicketingTest {
    @Autowired
    World world;

    @Autowired
    Money money;

    @Autowired
    Callbacks callbacks;

    @Autowired
    LateOrders lateOrders;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    @Test
    void moneyThatArrivesWhileItsDocumentGetsAnotherTicketGoesBackOnceItIsToldAgain() throws Exception {
        var show = world.aRealNameShowOnSale(10, 4, 26_300);
        var late = world.aBuyer();
        var order = place(late, show, world.anAttendee(late));
        var payment = world.prepare(late, order);
        expire();
        var other = world.aBuyer();
        var ticket =
                place(other, show, world.anAttendee(other)).tickets().getFirst().id();

        var told = whileUncommitted(
                () -> makeOut(ticket, order),
                () -> callbacks.send("race-" + payment, payment),
                "update ticket set status",
                order.id());

        told.get().isProblem(503, "unavailable");
        assertThat(callbacks.send("race-" + payment, payment).status()).isEqualTo(204);
        assertThat(world.read(late, order).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(money.await(late, order, RefundStatus.SUCCEEDED))
                .singleElement()
                .satisfies(refund -> assertThat(refund.cause()).isEqualTo(RefundCause.LATE_PAYMENT));
        assertThat(callbacks.send("race-" + payment, payment).status()).isEqualTo(204);
        assertThat(SANDBOX.paidBack(payment)).hasSize(1);
    }

    @Test
    void anOrderThatMovesUnderTheLockAllTheSameTakesNothing() throws Exception {
        var show = world.aShowOnSale(10, 4, 28_000);
        var order = world.anOrder(world.aBuyer(), show, 1);
        expire();

        var revived = whileUncommitted(
                () -> setStatus(order, OrderStatus.REFUNDED),
                () -> transaction.execute(
                        _ -> lateOrders.revive(show.showId().value(), order.id().value(), clock.instant())),
                "update ticket_order set status",
                order.id());

        assertThat(revived)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
        setStatus(order, OrderStatus.CLOSED);
    }

    @Test
    void anOrderOfWhichATicketWasSoldOtherwiseIsNotRevived() {
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, world.aShowOnSale(10, 4, 28_000), 2);
        expire();
        var ids = List.of(order.showId().value(), order.id().value());

        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            database.sql("update ticket set status = 'TRANSFERRED' where show_id = ? and order_id = ? limit 1")
                    .params(ids)
                    .update();
            assertThatIllegalStateException()
                    .isThrownBy(() -> lateOrders.revive(ids.getFirst(), ids.getLast(), clock.instant()));
        });

        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.CLOSED);
    }

    /** Does something, lets another do its work up to these words about the row, which must wait, and commits. */
    private <T> Future<T> whileUncommitted(Runnable write, Callable<T> work, String words, Id row) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return transaction.execute(_ -> {
                write.run();
                var done = threads.submit(work);
                statements.await(words, row.value());
                return done;
            });
        }
    }

    /** As a change of its attendee does, which takes no lock of the show. */
    private void makeOut(Id ticket, Order toWhomOf) {
        var made = database.sql("""
                        update ticket t join ticket o on o.show_id = t.show_id and o.order_id = ?
                           set t.document_hash = o.document_hash
                         where t.show_id = ? and t.id = ?
                        """)
                .param(toWhomOf.id().value())
                .param(toWhomOf.showId().value())
                .param(ticket.value())
                .update();
        assertThat(made).isEqualTo(1);
    }

    private void setStatus(Order order, OrderStatus status) {
        database.sql("update ticket_order set status = ? where show_id = ? and id = ?")
                .param(status.name())
                .param(order.showId().value())
                .param(order.id().value())
                .update();
    }

    private void expire() {
        clock.advance(Duration.ofMinutes(15));
        api.post("/internal/sweeps", "").as(Sweep.class);
    }

    private Order place(Id buyer, OnSale show, Attendee attendee) {
        var lines = List.of(new Line(show.tierId(), 1));
        return world.order(
                        buyer, World.newKey(), new PlaceOrder(show.showId(), lines, null, List.of(attendee.id()), null))
                .as(Order.class);
    }
}
