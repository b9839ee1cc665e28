package org.fengyun.ticketing.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.OperationsApi.Check;
import org.fengyun.ticketing.client.OperationsApi.Invariants;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsHttpTest extends TicketingTest {
    @Autowired
    World world;

    @Test
    void everyPromiseIsCheckedByName() {
        var invariants = api.get("/internal/invariants").as(Invariants.class);

        assertThat(invariants.holds()).isTrue();
        assertThat(invariants.checks())
                .extracting(Check::name)
                .containsExactly(
                        "stock",
                        "seats",
                        "seat-map",
                        "free-seats",
                        "hold-backs",
                        "documents",
                        "limits",
                        "tier-limits",
                        "vouchers",
                        "voucher-limits",
                        "orders",
                        "totals",
                        "money",
                        "paid",
                        "admissions",
                        "scans",
                        "refunded",
                        "refunds",
                        "paid-twice",
                        "entries",
                        "books",
                        "cancellations");
        assertThat(invariants.checks()).extracting(Check::promise).doesNotHaveDuplicates();
    }

    @Test
    void aSweepGivesExpiredHoldsBack() {
        var show = world.aShowOnSale(10, 4, 100);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 3);
        clock.advance(Duration.ofMinutes(16));

        // perhaps not this one: the service sweeps by itself too, and waits for nobody
        api.post("/internal/sweeps", "").as(Sweep.class);

        var released = world.read(buyer, order);
        assertThat(released.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(released.closedReason()).isEqualTo(ClosedReason.EXPIRED);
        var path = "/internal/organizers/%s/shows/%s".formatted(show.organizerId(), show.showId());
        assertThat(api.get(path).as(OrganizerShow.class).tiers())
                .allMatch(tier -> tier.free() == 10 && tier.held() == 0);
    }

    @Test
    void aSweepWithNothingToDoReleasesNothing() {
        api.post("/internal/sweeps", "").as(Sweep.class);

        assertThat(api.post("/internal/sweeps", "").as(Sweep.class).released()).isZero();
    }
}
