package org.fengyun.ticketing.refund;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Set;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.refund.TicketReturns.Wish;
import org.fengyun.ticketing.sale.Order;
import org.fengyun.ticketing.sale.RefundedOrders;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives everybody of a show that was called off everything back. */
@Component
public class ShowRefunds {
    private static final int ORDERS_AT_ONCE = 50;

    private static final int WHOLE = 100;

    private final RefundedOrders orders;
    private final Tickets tickets;
    private final Stock stock;
    private final TicketReturns returns;
    private final Ids ids;

    ShowRefunds(RefundedOrders orders, Tickets tickets, Stock stock, TicketReturns returns, Ids ids) {
        this.orders = orders;
        this.tickets = tickets;
        this.stock = stock;
        this.returns = returns;
        this.ids = ids;
    }

    /**
     * The next orders that have something to give back, in the order of their ids.
     *
     * @param after the id of an order: those that follow it
     * @param admitted whether used tickets go back too
     * @return their ids; none if none is left
     */
    public List<Long> next(long showId, long after, boolean admitted) {
        return orders.with(showId, wanted(admitted), after, ORDERS_AT_ONCE).stream()
                .map(Order::id)
                .toList();
    }

    /**
     * Puts the refunds of these orders on their way, all or none of them. What is done is read from the tickets, so this
     * can be repeated, and done by any number of instances at once.
     */
    @Transactional
    public void giveBack(long showId, List<Long> orderIds, boolean admitted) {
        stock.lock(showId);
        var wanted = wanted(admitted);
        var ofOrder = tickets.ofOrders(showId, orderIds).stream()
                .filter(ticket -> wanted.contains(ticket.status()))
                .collect(groupingBy(Ticket::orderId));
        orders.paid(showId, orderIds).forEach(order -> giveBack(order, ofOrder.getOrDefault(order.id(), List.of())));
    }

    /** Which tickets of a show that was called off go back. */
    public static Set<TicketStatus> wanted(boolean admitted) {
        return admitted ? Set.of(TicketStatus.VALID, TicketStatus.USED) : Set.of(TicketStatus.VALID);
    }

    private void giveBack(Order order, List<Ticket> all) {
        var returned =
                all.stream().map(ticket -> ReturnedTicket.of(ticket, WHOLE)).toList();
        if (!returned.isEmpty()) {
            returns.giveBack(new Wish(ids.next(), order, RefundCause.SHOW_CANCELLED, null), returned);
        }
    }
}
