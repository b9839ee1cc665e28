package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.fengyun.ticketing.voucher.Vouchers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All orders: how they are read, paid and closed. Each move is one conditional update whose row count is the lock. */
@Component
public class Orders {
    private static final int RELEASED_AT_ONCE = 500;

    private final OrderMapper orders;
    private final Tickets tickets;
    private final Stock stock;
    private final Vouchers vouchers;
    private final Clock clock;

    Orders(OrderMapper orders, Tickets tickets, Stock stock, Vouchers vouchers, Clock clock) {
        this.orders = orders;
        this.tickets = tickets;
        this.stock = stock;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** @throws SaleProblem.NoSuchOrder if the buyer has none of this id */
    public Order get(long buyerId, long orderId) {
        return orders.ofBuyer(buyerId, orderId).orElseThrow(SaleProblem.NoSuchOrder::new);
    }

    public Optional<Order> find(long showId, long orderId) {
        return orders.find(showId, orderId);
    }

    public List<Ticket> tickets(Order order) {
        return tickets.ofOrders(order.showId(), List.of(order.id()));
    }

    List<Order> before(long buyerId, long before, int limit) {
        return orders.before(buyerId, before, limit);
    }

    /** Whether a request under this buyer and key has made an order. */
    boolean made(Reservation request) {
        return orders.made(request.buyerId(), request.key().text()).isPresent();
    }

    /** Orders placed before, as they stand now, by id. */
    Map<Long, Decision.Accepted> placed(long showId, List<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return Map.of();
        }
        var held = tickets.ofOrders(showId, orderIds).stream().collect(groupingBy(Ticket::orderId));
        return orders.findAll(showId, orderIds).stream()
                .collect(toMap(
                        Order::id, order -> new Decision.Accepted(order, held.getOrDefault(order.id(), List.of()))));
    }

    /** Shows that have expired holds, at most so many, at random. */
    public List<Long> showsWithExpired(int limit) {
        return orders.showsWithExpired(clock.instant(), limit);
    }

    /** The show's expired holds, those with an open payment among them: those come last, and at random. */
    public List<Order> overdue(long showId, int limit) {
        return orders.overdue(showId, clock.instant(), limit);
    }

    /**
     * Keeps the hold while a payment is open at the provider.
     *
     * @return false if the order no longer waits for payment or has expired
     */
    public boolean beginCollecting(Order order) {
        return orders.beginCollecting(order.showId(), order.id(), clock.instant());
    }

    /** The payment is closed at the provider: the hold may be released. */
    public void endCollecting(long showId, long orderId) {
        orders.endCollecting(showId, orderId);
    }

    /**
     * Makes the order paid and its tickets valid, in the transaction of the payment. Touches this order alone.
     *
     * @return false if the order was closed, or paid before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean markPaid(long showId, long orderId, Instant paidAt) {
        OrderMoves.require(OrderStatus.PENDING_PAYMENT, OrderStatus.PAID);
        if (!orders.markPaid(showId, orderId, paidAt)) {
            return false;
        }
        var held = tickets.ofOrders(showId, List.of(orderId));
        tickets.moveAll(showId, held, TicketStatus.HELD, TicketStatus.VALID);
        return true;
    }

    /**
     * Closes an order whose payment came as it should not, so that it can never be paid, in the transaction of that
     * payment. An order that does not wait for payment stays as it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(long showId, long orderId) {
        stock.lock(showId);
        orders.endCollecting(showId, orderId);
        orders.find(showId, orderId).ifPresent(order -> release(showId, List.of(order), ClosedReason.CANCELLED));
    }

    /** Unpaid orders of the show: those with an open payment last, and at random. */
    public List<Order> unpaid(long showId, int limit) {
        return orders.unpaid(showId, limit);
    }

    /**
     * Closes the order and gives its places and its voucher's use back, unless it was paid, closed or is being paid.
     *
     * @return whether it was closed now
     */
    @Transactional
    public boolean release(Order order, ClosedReason reason) {
        stock.lock(order.showId());
        return release(order.showId(), List.of(order), reason) == 1;
    }

    /**
     * Gives back what expired holds of the show keep, except where a payment is open. Takes the lock of the show if the
     * transaction has it not yet.
     *
     * @return how many orders gave their places back
     */
    @Transactional
    public int releaseExpired(long showId) {
        stock.lock(showId);
        var expired = orders.lockExpired(showId, clock.instant(), RELEASED_AT_ONCE);
        return expired.isEmpty() ? 0 : release(showId, expired, ClosedReason.EXPIRED);
    }

    private int release(long showId, List<Order> held, ClosedReason reason) {
        OrderMoves.require(OrderStatus.PENDING_PAYMENT, OrderStatus.CLOSED);
        var orderIds = held.stream().map(Order::id).toList();
        var closed = orders.close(showId, orderIds, reason);
        if (closed == 0) {
            return 0;
        }
        if (closed != orderIds.size()) {
            throw new IllegalStateException("show %d: some of these orders moved under their lock".formatted(showId));
        }
        var released = tickets.ofOrders(showId, orderIds);
        tickets.moveAll(showId, released, TicketStatus.HELD, TicketStatus.RELEASED);
        stock.giveBack(showId, Tally.places(released, 1), Tally.seats(released));
        vouchers.count(showId, Tally.uses(held, -1));
        return closed;
    }
}
