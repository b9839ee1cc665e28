package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.fengyun.ticketing.voucher.Vouchers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders that had expired before their money came. */
@Component
public class LateOrders {
    private final OrderMapper orders;
    private final Tickets tickets;
    private final Stock stock;
    private final Vouchers vouchers;
    private final Clock clock;

    LateOrders(OrderMapper orders, Tickets tickets, Stock stock, Vouchers vouchers, Clock clock) {
        this.orders = orders;
        this.tickets = tickets;
        this.stock = stock;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /**
     * Takes the order's places back, if they are all free, the limits allow them, its voucher has a use left and no document got
     * another ticket, and makes it paid, in the transaction of the payment. An order that its buyer cancelled stays cancelled.
     *
     * @return whether the order is paid now
     * @throws OptimisticLockingFailureException if one of its documents gets another ticket at this moment: then nothing may
     *     be kept, and who asks again hears that the order is not paid
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revive(long showId, long orderId, Instant paidAt) {
        var show = stock.lock(showId).filter(this::admitsStill);
        var order = orders.find(showId, orderId).filter(LateOrders::hasExpired);
        if (show.isEmpty() || order.isEmpty()) {
            return false;
        }
        var released = tickets.ofOrders(showId, List.of(orderId));
        if (!areFree(showId, released)
                || !isWithinLimits(show.get(), order.get(), released)
                || !hasVoucherUse(order.get())
                || !haveNoOtherTicket(showId, released)) {
            return false;
        }
        OrderMoves.require(OrderStatus.CLOSED, OrderStatus.PAID);
        stock.take(showId, Tally.places(released, -1), Tally.seats(released));
        vouchers.count(showId, Tally.uses(List.of(order.get()), 1));
        makeValid(showId, released);
        if (!orders.revive(showId, orderId, paidAt)) {
            throw new IllegalStateException("order %d moved under the lock of its show".formatted(orderId));
        }
        return true;
    }

    /** A ticket is made out to somebody else without the lock of its show. */
    private void makeValid(long showId, List<Ticket> released) {
        try {
            tickets.moveAll(showId, released, TicketStatus.RELEASED, TicketStatus.VALID);
        } catch (DuplicateKeyException failure) {
            throw new OptimisticLockingFailureException("a document got another ticket at this moment", failure);
        }
    }

    private boolean admitsStill(Show show) {
        return show.status() == EventStatus.PUBLISHED && clock.instant().isBefore(show.startsAt());
    }

    private static boolean hasExpired(Order order) {
        return order.status() == OrderStatus.CLOSED && order.closedReason() == ClosedReason.EXPIRED;
    }

    private boolean isWithinLimits(Show show, Order order, List<Ticket> released) {
        var tiers = stock.tiers(order.showId()).stream().collect(toMap(Stock.Tier::id, Function.identity()));
        var live = tickets.countLive(order.showId(), List.of(order.buyerId()));
        var wanted = released.stream().collect(toMap(Ticket::tierId, _ -> 1, Integer::sum));
        return new Limits(show, tiers, live)
                .objectionToHolding(order.buyerId(), wanted)
                .isEmpty();
    }

    /** Whether it was valid was asked when the order was placed. */
    private boolean hasVoucherUse(Order order) {
        var id = order.voucherId();
        if (id == null) {
            return true;
        }
        var uses = orders.voucherUses(order.showId(), List.of(id), List.of(order.buyerId()));
        return vouchers.find(order.showId(), id)
                .filter(voucher -> new VoucherBook(List.of(voucher), uses).hasUse(voucher, order.buyerId()))
                .isPresent();
    }

    /** With real names. */
    private boolean haveNoOtherTicket(long showId, List<Ticket> released) {
        var documents = released.stream()
                .flatMap(ticket -> Optional.ofNullable(ticket.documentHash()).stream())
                .toList();
        return tickets.liveDocuments(showId, documents).isEmpty();
    }

    private boolean areFree(long showId, List<Ticket> released) {
        var free = stock.tiers(showId).stream().collect(toMap(Stock.Tier::id, Stock.Tier::free));
        var places = Tally.places(released, 1).stream()
                .allMatch(wanted -> free.getOrDefault(wanted.tierId(), 0) >= wanted.places());
        var seatIds = released.stream()
                .flatMap(ticket -> Optional.ofNullable(ticket.seatId()).stream())
                .toList();
        return places && stock.seats(showId, seatIds).stream().allMatch(Stock.Seat::free);
    }
}
