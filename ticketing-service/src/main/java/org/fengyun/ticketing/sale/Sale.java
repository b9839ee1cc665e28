package org.fengyun.ticketing.sale;

import java.util.List;
import org.fengyun.ticketing.admission.SoldOutFlags;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.idempotency.RequestHash;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.voucher.VoucherCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places for buyers. */
@Component
public class Sale {
    private final BoxOffice boxOffice;
    private final SoldOutFlags soldOutFlags;
    private final Orders orders;
    private final RequestHash requestHash;
    private final SaleMeters meters;

    Sale(BoxOffice boxOffice, SoldOutFlags soldOutFlags, Orders orders, RequestHash requestHash, SaleMeters meters) {
        this.boxOffice = boxOffice;
        this.soldOutFlags = soldOutFlags;
        this.orders = orders;
        this.requestHash = requestHash;
        this.meters = meters;
    }

    /**
     * Holds places for the buyer; the same key and order again has the same answer.
     *
     * @throws SaleProblem if there are none to be had, or it cannot be known now
     * @throws org.fengyun.ticketing.input.InvalidInput if the order makes no sense
     * @throws org.fengyun.ticketing.idempotency.KeyReused if the key came with another order before
     */
    public OrderApi.Order place(long buyerId, IdempotencyKey key, PlaceOrder order) {
        try {
            var held = decide(buyerId, key, order);
            meters.held();
            return held;
        } catch (RuntimeException refused) {
            meters.refused(refused);
            throw refused;
        }
    }

    private OrderApi.Order decide(long buyerId, IdempotencyKey key, PlaceOrder order) {
        PlaceOrderCheck.check(order);
        var request = reservation(buyerId, key, order);
        admit(request);
        return switch (boxOffice.decide(request)) {
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

    /** Spares the sale those who come for what was gone a moment ago; whoever has an order under this key is let through. */
    private void admit(Reservation request) {
        var tierIds = request.lines().stream().map(Reservation.Line::tierId).toList();
        if (soldOutFlags.isRaised(request.showId(), tierIds) && !orders.made(request)) {
            throw new SaleProblem.SoldOut(tierIds.getFirst(), 0);
        }
    }

    private Reservation reservation(long buyerId, IdempotencyKey key, PlaceOrder order) {
        List<Reservation.Line> lines = PlaceOrderCheck.orEmpty(order.lines()).stream()
                .map(line -> new Reservation.Line(line.tierId().value(), line.quantity()))
                .toList();
        return new Reservation(
                order.showId().value(),
                buyerId,
                key,
                requestHash.of("order", order),
                lines,
                values(order.seatIds()),
                values(order.attendeeIds()),
                voucher(order.voucher()));
    }

    private static List<Long> values(@Nullable List<Id> ids) {
        return PlaceOrderCheck.orEmpty(ids).stream().map(Id::value).toList();
    }

    /** What is empty counts as absent, as in the hash of the request. */
    private static @Nullable String voucher(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : VoucherCode.normalized(typed);
    }
}
