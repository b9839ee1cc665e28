package org.fengyun.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PastAttendeesTest extends TicketingTest {
    /** The show begins a day after the test. */
    private static final Duration ALMOST_A_MONTH_AFTER = Duration.ofDays(31).minusMinutes(30);

    @Autowired
    World world;

    @Autowired
    Money money;

    @Autowired
    PastAttendees attendees;

    @Autowired
    JdbcClient database;

    @Test
    void whatWasNeverPaidForgetsWhomItNamedAMonthAfterTheShow() {
        var show = world.aRealNameShowOnSale(9, 9, 28_000);
        var buyer = world.aBuyer();
        var released = anOrder(buyer, show);
        clock.advance(Duration.ofMinutes(15));
        api.post("/internal/sweeps", "").as(Sweep.class);
        var valid = world.pay(buyer, anOrder(buyer, show));

        clock.advance(ALMOST_A_MONTH_AFTER);
        clear();
        assertThat(traces(released)).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        clear();

        assertThat(traces(released)).isZero();
        assertThat(traces(valid)).isEqualTo(1);
    }

    @Test
    void whatWentBackForgetsWhomItNamedAlsoIfTheShowIsCalledOffLongAfterItBegan() throws InterruptedException {
        var show = world.aRealNameShowOnSale(9, 9, 28_000);
        var buyer = world.aBuyer();
        var order = world.pay(buyer, anOrder(buyer, show));
        clock.advance(ALMOST_A_MONTH_AFTER.plusHours(1));
        clear();
        assertThat(traces(order)).isEqualTo(1);
        money.cancel(show, false);
        money.awaitRefunded(show);

        clear();

        assertThat(traces(order)).isZero();
        assertThat(world.read(buyer, order).tickets().getFirst().attendee()).isNull();
    }

    /** Of all shows that other tests left too. */
    private void clear() {
        var before = -1;
        while (before != 0) {
            before = attendees.clear();
        }
    }

    private Order anOrder(Id buyer, OnSale show) {
        var named = List.of(world.anAttendee(buyer).id());
        var order = new PlaceOrder(show.showId(), List.of(new Line(show.tierId(), 1)), null, named, null);
        return world.order(buyer, World.newKey(), order).as(Order.class);
    }

    private int traces(Order order) {
        return database.sql("""
                        select count(*) from ticket where order_id = ?
                           and (attendee_id is not null or attendee_name is not null or document_type is not null
                                or document_masked is not null or document_hash is not null)
                        """).param(order.id().value()).query(Integer.class).single();
    }
}
