package org.fengyun.ticketing.sale;

import java.util.List;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.ticket.Ticket;

/** Orders as the wire has them. */
public final class OrderViews {
    private OrderViews() {}

    public static OrderApi.Order of(Order order, List<Ticket> tickets) {
        return new OrderApi.Order(
                new Id(order.id()),
                new Id(order.showId()),
                order.status(),
                order.closedReason(),
                order.total(),
                order.discount(),
                order.createdAt(),
                order.expiresAt(),
                order.paidAt(),
                tickets.stream().map(OrderViews::of).toList());
    }

    private static OrderTicket of(Ticket ticket) {
        return new OrderTicket(
                new Id(ticket.id()),
                new Id(ticket.tierId()),
                ticket.price(),
                ticket.place(),
                ticket.attendee(),
                ticket.status());
    }
}
