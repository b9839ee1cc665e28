package org.fengyun.ticketing.frontdesk;

import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.payment.Payments;
import org.fengyun.ticketing.release.Releases;
import org.fengyun.ticketing.sale.OrderViews;
import org.fengyun.ticketing.sale.Orders;
import org.fengyun.ticketing.sale.Sale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController implements OrderApi {
    private final Sale sale;
    private final Orders orders;
    private final Releases releases;
    private final Payments payments;

    OrderController(Sale sale, Orders orders, Releases releases, Payments payments) {
        this.sale = sale;
        this.orders = orders;
        this.releases = releases;
        this.payments = payments;
    }

    @Override
    public Order place(Id buyerId, String idempotencyKey, PlaceOrder order) {
        return sale.place(buyerId.value(), new IdempotencyKey(idempotencyKey), order);
    }

    @Override
    public Page<Order> orders(Id buyerId, @Nullable String cursor) {
        return sale.page(buyerId.value(), cursor);
    }

    @Override
    public Order order(Id buyerId, Id orderId) {
        return view(orders.get(buyerId.value(), orderId.value()));
    }

    @Override
    public Order cancel(Id buyerId, Id orderId) {
        return view(releases.cancel(buyerId.value(), orderId.value()));
    }

    @Override
    public Payment preparePayment(Id buyerId, Id orderId, Payer payer) {
        new Findings().text("openId", payer.openId(), 1, 128).refuse();
        var ready = payments.prepare(orders.get(buyerId.value(), orderId.value()), payer.openId());
        return new Payment(ready.provider(), ready.parameters());
    }

    private Order view(org.fengyun.ticketing.sale.Order order) {
        return OrderViews.of(order, orders.tickets(order));
    }
}
