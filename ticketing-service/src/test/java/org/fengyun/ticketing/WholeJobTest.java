package org.fengyun.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.TicketApi.Code;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WholeJobTest extends TicketingTest {
    @Autowired
    World world;

    @Autowired
    Callbacks callbacks;

    @Test
    void aTicketIsSoldPaidShownAndAdmittedOnce() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 2);
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
        assertThat(order.total()).isEqualTo(56_000);

        var number = world.prepare(buyer, order);
        SANDBOX.pay(number);
        assertThat(callbacks.send("event-" + number, number).status()).isEqualTo(204);
        Order paid = world.read(buyer, order);
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.tickets()).allMatch(ticket -> ticket.status() == TicketStatus.VALID);

        var ticket = paid.tickets().getFirst();
        var code = api.get("/internal/buyers/%s/tickets/%s/code".formatted(buyer, ticket.id()))
                .as(Code.class);
        var path = "/internal/organizers/%s/shows/%s/check-ins".formatted(show.organizerId(), show.showId());
        var first = api.post(path, new Scan("scan-1", "东门", code.code())).as(CheckIn.class);
        var again = api.post(path, new Scan("scan-1", "东门", code.code())).as(CheckIn.class);
        var other = api.post(path, new Scan("scan-2", "西门", code.code())).as(CheckIn.class);
        assertThat(first.result()).isEqualTo(Result.ADMITTED);
        assertThat(again).isEqualTo(first);
        assertThat(other.result()).isEqualTo(Result.ALREADY_USED);
        assertThat(other.gate()).isEqualTo("东门");
        assertThat(other.at()).isEqualTo(first.at());
    }
}
