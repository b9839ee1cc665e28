package org.fengyun.ticketing.release;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.payment.Payments;
import org.fengyun.ticketing.payment.ProviderUnavailable;
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
    private static final int OVERDUE_A_SHOW = 200;

    /** How often in a row a provider that is away is asked; one order that it cannot close holds nobody up. */
    private static final int PATIENCE = 5;

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
        return free + shows.stream().mapToInt(this::settleOverdue).sum();
    }

    /**
     * Closes the unpaid orders of a show that was called off. One that turns out to be paid is paid by this; one whose
     * payment the provider does not close now stays as it is.
     */
    public void closeAll(long showId) {
        var unanswered = 0;
        var some = orders.unpaid(showId, 0, OVERDUE_A_SHOW);
        while (!some.isEmpty()) {
            for (var order : some) {
                unanswered = settleAndClose(order) ? 0 : unanswered + 1;
                if (unanswered == PATIENCE) {
                    return;
                }
            }
            some = orders.unpaid(showId, some.getLast().id(), OVERDUE_A_SHOW);
        }
    }

    private boolean settleAndClose(Order order) {
        try {
            payments.settle(order);
            orders.release(order, ClosedReason.CANCELLED);
            return true;
        } catch (RuntimeException failure) {
            log.warn("order {} of a show that was called off could not be closed", order.id(), failure);
            return false;
        }
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
                    settleOverdue(showId);
                } finally {
                    settling.remove(showId);
                }
            });
        }
    }

    private int settleOverdue(long showId) {
        var released = 0;
        for (var order : orders.expired(showId, OVERDUE_A_SHOW)) {
            try {
                released += settleAndRelease(order) ? 1 : 0;
            } catch (ProviderUnavailable failure) {
                log.warn("show {}: overdue holds wait for the payment provider", showId, failure);
                return released;
            }
        }
        return released;
    }

    private boolean settleAndRelease(Order order) {
        try {
            payments.settle(order);
            return orders.release(order, ClosedReason.EXPIRED);
        } catch (ProviderUnavailable failure) {
            throw failure;
        } catch (RuntimeException failure) {
            // its neighbours shall not wait for it; the next sweep asks again
            log.warn("order {} has expired and could not be released", order.id(), failure);
            return false;
        }
    }
}
