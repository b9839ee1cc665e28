package org.fengyun.ticketing.refund;

import java.util.Map;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerRefundsTest extends MapperTest {
    /** So a request sees an order that is paid between the look at it and that at its tickets. */
    @ParameterizedTest
    @ValueSource(strings = {"PENDING_PAYMENT", "CLOSED", "REFUNDED"})
    void anOrderThatIsNotPaidGivesNothingBackThoughATicketIsValid(String status) {
        var show = rows.aShow().plant();
        var order = rows.anOrder(show).with("status", status);
        rows.aTicket(show)
                .with("order_id", order.plant())
                .with("status", "VALID")
                .with("price", 0)
                .plant();

        api.create(
                        "/internal/buyers/%s/orders/%d/refunds".formatted(order.value("buyer_id"), order.id()),
                        World.newKey(),
                        Map.of())
                .isProblem(409, "not-refundable");
    }
}
