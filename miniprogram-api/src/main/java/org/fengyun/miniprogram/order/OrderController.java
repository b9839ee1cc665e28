package org.fengyun.miniprogram.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.fengyun.miniprogram.identity.Buyer;
import org.fengyun.miniprogram.order.OrderViews.OrderView;
import org.fengyun.miniprogram.order.OrderViews.OrdersView;
import org.fengyun.miniprogram.order.OrderViews.PaymentView;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/orders")
@Tag(name = "orders", description = "A buyer's own orders; another's answer 404")
@SecurityRequirement(name = "token")
class OrderController {
    private final OrderApi orders;

    OrderController(OrderApi orders) {
        this.orders = orders;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hold places until they are paid; the same Idempotency-Key and body have one effect")
    ResponseEntity<OrderView> place(
            Buyer buyer,
            @RequestHeader("Idempotency-Key")
                    @Pattern(
                            regexp = "[\\x21-\\x7e]{1,255}",
                            message = "is not of the right form: send 1 to 255 visible ASCII characters, new for each"
                                    + " order and the same when the order is sent again")
                    String idempotencyKey,
            @Valid @RequestBody PlaceOrder order) {
        var placed = orders.place(buyer.id(), idempotencyKey, order.forCore());
        return ResponseEntity.created(URI.create("/v1/orders/" + placed.id())).body(OrderView.of(placed));
    }

    @GetMapping
    @Operation(summary = "The buyer's orders, the newest first")
    OrdersView orders(
            Buyer buyer,
            @RequestParam(required = false) @Nullable @Size(max = 300, message = "is not a cursor: send next")
                    String cursor) {
        return OrdersView.of(orders.orders(buyer.id(), cursor));
    }

    @GetMapping("/{orderId}")
    @Operation(summary = "One order")
    OrderView order(Buyer buyer, @PathVariable Id orderId) {
        return OrderView.of(orders.order(buyer.id(), orderId));
    }

    @PostMapping("/{orderId}/cancel")
    @Operation(summary = "Give the places back; a cancelled order is answered as it is")
    OrderView cancel(Buyer buyer, @PathVariable Id orderId) {
        return OrderView.of(orders.cancel(buyer.id(), orderId));
    }

    @PostMapping("/{orderId}/payment")
    @Operation(summary = "Prepare the payment; asked again, the same payment")
    PaymentView pay(Buyer buyer, @PathVariable Id orderId) {
        return PaymentView.of(orders.preparePayment(buyer.id(), orderId, new OrderApi.Payer(buyer.openId())));
    }
}
