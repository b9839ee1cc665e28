package org.fengyun.ticketing.sale;

import static org.fengyun.ticketing.client.OrderApi.OrderStatus.CLOSED;
import static org.fengyun.ticketing.client.OrderApi.OrderStatus.PAID;
import static org.fengyun.ticketing.client.OrderApi.OrderStatus.PARTLY_REFUNDED;
import static org.fengyun.ticketing.client.OrderApi.OrderStatus.REFUNDED;

import org.fengyun.ticketing.client.OrderApi.OrderStatus;

/** The one table of an order's moves. */
final class OrderMoves {
    private OrderMoves() {}

    static boolean allows(OrderStatus from, OrderStatus to) {
        return switch (from) {
            case PENDING_PAYMENT -> to == PAID || to == CLOSED;
            case PAID -> to == PARTLY_REFUNDED || to == REFUNDED;
            case PARTLY_REFUNDED -> to == REFUNDED;
            // its money came after it had expired, and its places were still free: docs/decisions/0010
            case CLOSED -> to == PAID;
            case REFUNDED -> false;
        };
    }

    static void require(OrderStatus from, OrderStatus to) {
        if (!allows(from, to)) {
            throw new IllegalArgumentException("an order cannot go from %s to %s".formatted(from, to));
        }
    }
}
