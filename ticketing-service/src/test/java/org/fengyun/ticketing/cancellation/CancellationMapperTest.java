package org.fengyun.ticketing.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.cancellation.CancellationMapper.Cancelled;
import org.fengyun.ticketing.cancellation.CancellationMapper.Progress;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CancellationMapperTest extends MapperTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final long PRICE = 100;

    @Autowired
    CancellationMapper cancellations;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(cancellations.find(show)).isEmpty();
        cancellations.add(show, false, NOON);

        assertThat(cancellations.find(show)).contains(new Cancelled(show, false, NOON, null));
    }

    @Test
    void theAdmittedAreAddedOnceAndItIsNoLongerFinished() {
        cancellations.add(show, false, NOON);
        assertThat(cancellations.finish(show, false, NOON)).isTrue();

        assertThat(cancellations.addAdmitted(show)).isTrue();
        assertThat(cancellations.addAdmitted(show)).isFalse();

        assertThat(cancellations.find(show)).contains(new Cancelled(show, true, NOON, null));
    }

    @Test
    void itIsFinishedOnceAndOnlyAsItWasWished() {
        cancellations.add(show, true, NOON);

        assertThat(cancellations.finish(show, false, NOON)).isFalse();
        assertThat(cancellations.finish(show, true, NOON)).isTrue();
        assertThat(cancellations.finish(show, true, NOON.plusSeconds(1))).isFalse();

        assertThat(cancellations.find(show)).contains(new Cancelled(show, true, NOON, NOON));
    }

    @Test
    void holdsAreOrdersThatWaitForPayment() {
        for (var status : OrderStatus.values()) {
            rows.anOrder(show).with("status", status.name()).plant();
        }
        rows.anOrder(rows.newId()).plant();

        assertThat(cancellations.holds(show)).isEqualTo(1);
    }

    @Test
    void paidOrdersWithTicketsOfTheseStatusesWait() {
        for (var order : OrderStatus.values()) {
            var id = rows.anOrder(show).with("status", order.name()).plant();
            for (var ticket : TicketStatus.values()) {
                rows.aTicket(show)
                        .with("order_id", id)
                        .with("status", ticket.name())
                        .with("price", ticket == TicketStatus.USED ? 12 : 11)
                        .plant();
            }
        }

        assertThat(cancellations.waiting(show, Set.of(TicketStatus.VALID))).isEqualTo(2);
        assertThat(cancellations.waiting(show, Set.of(TicketStatus.VALID, TicketStatus.USED)))
                .isEqualTo(2);
        assertThat(cancellations.waiting(rows.newId(), Set.of(TicketStatus.VALID)))
                .isZero();
    }

    @Test
    void anOrderThatWaitsForSeveralReasonsIsCountedOnce() {
        cancellations.add(show, true, NOON);
        var order = rows.anOrder(show).with("status", "PARTLY_REFUNDED").plant();
        for (var status : List.of("VALID", "USED", "REFUNDED", "REFUNDED")) {
            aTicket(order, status);
        }
        aRefund(order, "SUCCEEDED", 3);
        aRefund(order, "FAILED", 5);
        aRefund(order, "REQUESTED", 7);

        assertThat(cancellations.progress(show))
                .contains(new Progress(true, NOON, null, 1, 0, 1, 0, 0, 0, 2 * PRICE + 15, 3));
    }

    @Test
    void anOrderIsRefundedOrFailedOnceNothingOfItWaits() {
        cancellations.add(show, false, NOON);
        cancellations.finish(show, false, NOON);
        cancellations.setStuck(show, 4);
        var failed = rows.anOrder(show).with("status", "REFUNDED").plant();
        aRefund(failed, "FAILED", 5);
        aRefund(failed, "SUCCEEDED", 7);
        var refunded = rows.anOrder(show).with("status", "PARTLY_REFUNDED").plant();
        aTicket(refunded, "USED");
        aRefund(refunded, "SUCCEEDED", 11);
        aRefund(refunded, "PAID_BY_HAND", 13);
        var processing = rows.anOrder(show).with("status", "REFUNDED").plant();
        aRefund(processing, "PROCESSING", 17);
        rows.anOrder(show).plant();

        assertThat(cancellations.progress(show)).contains(new Progress(false, NOON, NOON, 3, 1, 1, 1, 4, 1, 53, 31));
    }

    @Test
    void whatBuyersGaveBackAndOtherShowsAreNoneOfTheProgress() {
        cancellations.add(show, true, NOON);
        rows.aRefund(show, 4).with("cause", "BUYER").with("status", "SUCCEEDED").plant();
        var other = rows.newId();
        var order = rows.anOrder(other).with("status", "PAID").plant();
        rows.aTicket(other).with("order_id", order).with("status", "VALID").plant();
        rows.aRefund(other, 5).with("cause", "SHOW_CANCELLED").plant();
        rows.anOrder(other).plant();

        assertThat(cancellations.progress(show)).contains(new Progress(true, NOON, null, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(cancellations.progress(other)).isEmpty();
    }

    private void aTicket(long order, String status) {
        rows.aTicket(show)
                .with("order_id", order)
                .with("status", status)
                .with("price", PRICE)
                .plant();
    }

    private void aRefund(long order, String status, long amount) {
        rows.aRefund(show, rows.newId())
                .with("order_id", order)
                .with("cause", "SHOW_CANCELLED")
                .with("status", status)
                .with("amount", amount)
                .plant();
    }
}
