package org.fengyun.ticketing.sale;

import java.util.List;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.idempotency.RequestHash;
import org.fengyun.ticketing.paging.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places for buyers. */
@Component
public class Sale {
    private final BoxOffice boxOffice;
    private final Orders orders;
    private final RequestHash requestHash;

    Sale(BoxOffice boxOffice, Orders orders, RequestHash requestHash) {
        this.boxOffice = boxOffice;
        this.orders = orders;
        this.requestHash = requestHash;
    }

    /**
     * Holds places for the buyer; the same key and order again has the same answer.
     *
     * @throws SaleProblem if there are none to be had, or it cannot be known now
     * @throws org.fengyun.ticketing.input.InvalidInput if the order makes no sense
     * @throws org.fengyun.ticketing.idempotency.KeyReused if the key came with another order before
     */
    public OrderApi.Order place(long buyerId, IdempotencyKey key, PlaceOrder order) {
        PlaceOrderCheck.check(order);
        return switch (boxOffice.decide(reservation(buyerId, key, order))) {
            case Decision.Accepted(var placed, var tickets) -> OrderViews.of(placed, tickets);
            case Decision.Refused(var reason) -> throw reason;
        };
    }

    /** The buyer's orders, the newest first. */
    public Page<OrderApi.Order> page(long buyerId, @Nullable String cursor) {
        var rows = orders.before(buyerId, Paging.before(cursor), Paging.LIMIT).stream()
                .map(order -> OrderViews.of(order, orders.tickets(order)))
                .toList();
        return Paging.page(rows, order -> order.id().toString());
    }

    private Reservation reservation(long buyerId, IdempotencyKey key, PlaceOrder order) {
        List<Reservation.Line> lines = PlaceOrderCheck.orEmpty(order.lines()).stream()
                .map(line -> new Reservation.Line(line.tierId().value(), line.quantity()))
                .toList();
        var seatIds =
                PlaceOrderCheck.orEmpty(order.seatIds()).stream().map(Id::value).toList();
        return new Reservation(order.showId().value(), buyerId, key, requestHash.of("order", order), lines, seatIds);
    }
}
