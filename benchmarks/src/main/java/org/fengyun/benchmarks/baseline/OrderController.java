package org.fengyun.benchmarks.baseline;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {
    private final Booking booking;
    private final RequestHash requestHash;

    OrderController(Booking booking, RequestHash requestHash) {
        this.booking = booking;
        this.requestHash = requestHash;
    }

    @PostMapping("/internal/buyers/{buyerId}/orders")
    @ResponseStatus(HttpStatus.CREATED)
    Order place(@PathVariable Id buyerId, @RequestHeader("Idempotency-Key") String key, @RequestBody PlaceOrder order) {
        return booking.place(buyerId.value(), key, requestHash.of(order), order);
    }

    @ExceptionHandler
    ProblemDetail handle(Refusal refusal) {
        var status = switch (refusal) {
            case Refusal.SoldOut _, Refusal.LimitReached _, Refusal.NotOnSale _ -> HttpStatus.CONFLICT;
            case Refusal.KeyReused _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.BadRequest _ -> HttpStatus.BAD_REQUEST;
        };
        return ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
    }

    record PlaceOrder(Id showId, List<Line> lines) {}

    record Line(Id tierId, int quantity) {}

    record Order(
            Id id,
            Id showId,
            String status,
            @Nullable String closedReason,
            long total,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant paidAt,
            List<Ticket> tickets) {}

    record Ticket(Id id, Id tierId, long price, @Nullable String seat, String status) {}
}
