package org.fengyun.ticketing.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.cancellation.CancellationMapper.Cancelled;
import org.fengyun.ticketing.cancellation.CancellationMapper.Refunding;
import org.fengyun.ticketing.cancellation.CancellationMapper.Waiting;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CancellationMapperTest extends MapperTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

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

        assertThat(cancellations.waiting(show, Set.of(TicketStatus.VALID))).isEqualTo(new Waiting(2, 22));
        assertThat(cancellations.waiting(show, Set.of(TicketStatus.VALID, TicketStatus.USED)))
                .isEqualTo(new Waiting(2, 46));
        assertThat(cancellations.waiting(rows.newId(), Set.of(TicketStatus.VALID)))
                .isEqualTo(new Waiting(0, 0));
    }

    @Test
    void refundsOfTheCancellationAreCountedByStatus() {
        var cancelled = "SHOW_CANCELLED";
        rows.aRefund(show, 1).with("cause", cancelled).with("status", "FAILED").plant();
        rows.aRefund(show, 2)
                .with("cause", cancelled)
                .with("status", "SUCCEEDED")
                .plant();
        rows.aRefund(show, 3)
                .with("cause", cancelled)
                .with("status", "SUCCEEDED")
                .plant();
        rows.aRefund(show, 4).with("cause", "BUYER").with("status", "SUCCEEDED").plant();

        assertThat(cancellations.refunds(show))
                .containsExactlyInAnyOrder(
                        new Refunding(RefundStatus.FAILED, 1, 28_000),
                        new Refunding(RefundStatus.SUCCEEDED, 2, 56_000));
    }
}
