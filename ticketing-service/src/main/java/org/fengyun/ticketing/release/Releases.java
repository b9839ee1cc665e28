package org.fengyun.ticketing.release;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.payment.Payments;
import org.fengyun.ticketing.sale.Order;
import org.fengyun.ticketing.sale.Orders;
import org.fengyun.ticketing.sale.OverdueHolds;
import org.fengyun.ticketing.sale.SaleProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives held places back. Where a payment is open it is queried and closed at the provider before. */
@Component
public class Releases implements OverdueHolds {
    private static final Logger log = LoggerFactory.getLogger(Releases.class);
    private static final int SHOWS_A_SWEEP = 100;
    private static final int ORDERS_AT_ONCE = 200;

    private final Orders orders;
    private final Payments payments;
    private final Set<Long> settling = ConcurrentHashMap.newKeySet();

    Releases(Orders orders, Payments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    /**
     * Cancels the buyer's unpaid order; one that is closed stays as it is.
     *
     * @throws SaleProblem.NoSuchOrder if the buyer has none of this id
     * @throws SaleProblem.NotCancellable if it is paid, perhaps a moment ago
     * @throws org.fengyun.ticketing.payment.ProviderUnavailable if its payment cannot be closed now; ask again
     */
    public Order cancel(long buyerId, long orderId) {
        var order = orders.get(buyerId, orderId);
        if (order.status() == OrderStatus.PENDING_PAYMENT && !settleAndCancel(order)) {
            // a payment may have been prepared in between; it is there now and can be closed
            settleAndCancel(order);
        }
        var now = orders.get(buyerId, orderId);
        return switch (now.status()) {
            case CLOSED -> now;
            case PENDING_PAYMENT -> throw new SaleProblem.Busy();
            case PAID, PARTLY_REFUNDED, REFUNDED -> throw new SaleProblem.NotCancellable();
        };
    }

    private boolean settleAndCancel(Order order) {
        payments.settle(order);
        return orders.release(order, ClosedReason.CANCELLED);
    }

    /**
     * Gives all expired holds back, as far as one round gets. Any number of instances may do so at once.
     *
     * @return how many orders gave their places back
     */
    public int sweep() {
        var shows = orders.showsWithExpired(SHOWS_A_SWEEP);
        // what needs no provider goes first: one that hangs shall keep nobody's places
        var free = shows.stream().mapToInt(this::releaseAll).sum();
        var patience = new Patience();
        return free
                + shows.stream()
                        .mapToInt(showId -> settleOverdue(showId, patience))
                        .sum();
    }

    /**
     * Closes the unpaid orders of a show that was called off, as far as one round gets. One that turns out to be paid is
     * paid by this; one whose payment the provider does not close now stays as it is.
     */
    public void closeAll(long showId) {
        var patience = new Patience();
        int closed;
        do {
            closed = settleAll(orders.unpaid(showId, ORDERS_AT_ONCE), ClosedReason.CANCELLED, patience);
        } while (closed > 0);
    }

    private int releaseAll(long showId) {
        var all = 0;
        int released;
        do {
            released = orders.releaseExpired(showId);
            all += released;
        } while (released > 0);
        return all;
    }

    @Override
    public void wantedBack(long showId) {
        if (settling.add(showId)) {
            Thread.ofVirtual().name("overdue-", showId).start(() -> {
                try {
                    settleOverdue(showId, new Patience());
                } finally {
                    settling.remove(showId);
                }
            });
        }
    }

    private int settleOverdue(long showId, Patience patience) {
        // not even looked for once the provider is away: that would be asked of a hundred shows
        return patience.isOver()
                ? 0
                : settleAll(orders.overdue(showId, ORDERS_AT_ONCE), ClosedReason.EXPIRED, patience);
    }

    private int settleAll(List<Order> some, ClosedReason reason, Patience patience) {
        var released = 0;
        for (var order : some) {
            if (patience.isOver()) {
                return released;
            }
            released += settleAndRelease(order, reason, patience) ? 1 : 0;
        }
        return released;
    }

    private boolean settleAndRelease(Order order, ClosedReason reason, Patience patience) {
        try {
            payments.settle(order);
            var released = orders.release(order, reason);
            if (order.collecting()) {
                patience.answered();
            }
            return released;
        } catch (RuntimeException failure) {
            // its neighbours shall not wait for it; the next round asks again
            log.warn("order {} could not be closed", order.id(), failure);
            patience.failed();
            return false;
        }
    }
}
