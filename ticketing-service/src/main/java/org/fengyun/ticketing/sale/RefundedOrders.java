package org.fengyun.ticketing.sale;

import java.util.Collection;
import java.util.List;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Paid orders whose tickets go back. */
@Component
public class RefundedOrders {
    private final OrderMapper orders;
    private final Tickets tickets;
    private final Stock stock;

    RefundedOrders(OrderMapper orders, Tickets tickets, Stock stock) {
        this.orders = orders;
        this.tickets = tickets;
        this.stock = stock;
    }

    /** Paid orders of the show that have tickets which stand at one of these, in the order of their ids. */
    public List<Order> with(long showId, Collection<TicketStatus> statuses, long after, int limit) {
        return orders.paidWith(showId, statuses, after, limit);
    }

    /** Those of these orders that are paid and not wholly refunded, as they stand now. */
    public List<Order> paid(long showId, List<Long> orderIds) {
        return orders.findAll(showId, orderIds).stream()
                .filter(order -> order.status() == OrderStatus.PAID || order.status() == OrderStatus.PARTLY_REFUNDED)
                .toList();
    }

    /**
     * Records that these tickets of the order went back, and puts their places on sale again, in the transaction that moved
     * them. The show must be locked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gaveBack(Order order, List<Ticket> returned) {
        var all = tickets.ofOrders(order.showId(), List.of(order.id())).stream()
                .allMatch(ticket -> ticket.status() == TicketStatus.REFUNDED);
        move(order, all ? OrderStatus.REFUNDED : OrderStatus.PARTLY_REFUNDED);
        stock.giveBack(order.showId(), Tally.places(returned, 1), Tally.seats(returned));
    }

    private void move(Order order, OrderStatus to) {
        if (order.status() == to) {
            return;
        }
        OrderMoves.require(order.status(), to);
        if (!orders.move(order, to)) {
            throw new IllegalStateException("order %d moved under the lock of its show".formatted(order.id()));
        }
    }
}
