package org.fengyun.ticketing.frontdesk;

import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.client.RefundApi;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.refund.BuyerRefunds;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RefundController implements RefundApi {
    private final BuyerRefunds refunds;

    RefundController(BuyerRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public Refund request(Id buyerId, Id orderId, String idempotencyKey, RefundRequest refund) {
        return refunds.request(buyerId.value(), orderId.value(), new IdempotencyKey(idempotencyKey), refund);
    }

    @Override
    public Page<Refund> refunds(Id buyerId, Id orderId) {
        return new Page<>(refunds.ofOrder(buyerId.value(), orderId.value()), null);
    }
}
