package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order moves with all its tickets, or not at all. */
class OrdersTest extends MapperTest {
    @Autowired
    Orders orders;

    long show;
    long tier;
    long order;

    @BeforeEach
    void anOrderWithATicket() {
        show = rows.aShow().plant();
        tier = rows.aTier(show).with("free", 8).plant();
        order = rows.anOrder(show).plant();
        aTicket(TicketStatus.HELD);
    }

    @Test
    void anOrderWhoseTicketsAreHeldIsPaid() {
        aTicket(TicketStatus.HELD);

        assertThat(orders.markPaid(show, order, clock.instant())).isTrue();
        assertThat(value(Integer.class, "select count(*) from ticket where order_id = ? and status = 'VALID'", order))
                .isEqualTo(2);
    }

    @Test
    void anOrderWithATicketThatIsNotHeldIsNotPaid() {
        aTicket(TicketStatus.RELEASED);

        assertThatIllegalStateException().isThrownBy(() -> orders.markPaid(show, order, clock.instant()));
    }

    @Test
    void anOrderWithATicketThatIsNotHeldIsNotReleased() {
        aTicket(TicketStatus.VALID);
        var held = orders.find(show, order).orElseThrow();

        assertThatIllegalStateException().isThrownBy(() -> orders.release(held, ClosedReason.EXPIRED));
    }

    @Test
    void whoeverComesToReleaseAnOrderThatAnotherReleasedGivesNothingBack() {
        var seenAsHeld = orders.find(show, order).orElseThrow();

        assertThat(orders.release(seenAsHeld, ClosedReason.EXPIRED)).isTrue();
        assertThat(orders.release(seenAsHeld, ClosedReason.CANCELLED)).isFalse();
        assertThat(value(Integer.class, "select free from tier where id = ?", tier))
                .isEqualTo(9);
    }

    private void aTicket(TicketStatus status) {
        rows.aTicket(show)
                .with("order_id", order)
                .with("tier_id", tier)
                .with("status", status.name())
                .plant();
    }
}
