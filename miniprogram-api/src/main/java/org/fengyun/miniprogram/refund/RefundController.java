package org.fengyun.miniprogram.refund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fengyun.miniprogram.identity.Buyer;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.client.RefundApi;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/orders/{orderId}/refunds")
@Tag(name = "refunds", description = "What a buyer gives back of an order, and has back")
@SecurityRequirement(name = "token")
class RefundController {
    private final RefundApi refunds;

    RefundController(RefundApi refunds) {
        this.refunds = refunds;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Give tickets back: those that are named, or all that are valid",
            description =
                    "By the refund steps of the event a part of what was paid is on its way back. Leave ticketIds out, or"
                            + " null, for all that are valid; an empty list is refused.")
    RefundView request(
            Buyer buyer,
            @PathVariable Id orderId,
            @RequestHeader("Idempotency-Key")
                    @Pattern(
                            regexp = "[\\x21-\\x7e]{1,255}",
                            message = "is not of the right form: send 1 to 255 visible ASCII characters, new for each"
                                    + " refund and the same when it is sent again")
                    String idempotencyKey,
            @Valid @RequestBody RefundBody refund) {
        var request = new RefundApi.RefundRequest(refund.ticketIds(), refund.reason());
        return RefundView.of(refunds.request(buyer.id(), orderId, idempotencyKey, request));
    }

    @GetMapping
    @Operation(summary = "All refunds of the order, the oldest first, on one page")
    RefundsView refunds(Buyer buyer, @PathVariable Id orderId) {
        return RefundsView.of(refunds.refunds(buyer.id(), orderId));
    }

    /** @param ticketIds left out: all that are valid; a list names at least one */
    record RefundBody(
            @Nullable
            @Size(
                    min = 1,
                    max = 100,
                    message = "are none or too many: send {min} to {max}, or leave the field out to give all back")
            List<@NotNull(message = "is null: send the id of a ticket") Id> ticketIds,

            @Nullable @Size(max = 200, message = "is too long: send at most {max} characters")
            String reason) {}

    record RefundsView(List<RefundView> items, @Nullable String next) {

        static RefundsView of(Page<RefundApi.Refund> page) {
            return new RefundsView(page.items().stream().map(RefundView::of).toList(), page.next());
        }
    }

    /**
     * @param amount fen that go back
     * @param fee fen that are kept
     * @param tickets none where money goes back that was never credited to any
     * @param settledAt when it succeeded or failed
     */
    record RefundView(
            Id id,
            Id orderId,
            long amount,
            long fee,
            RefundStatus status,
            RefundCause cause,
            List<RefundedTicketView> tickets,
            @Nullable String reason,
            Instant requestedAt,
            @Nullable Instant settledAt) {

        static RefundView of(RefundApi.Refund refund) {
            return new RefundView(
                    refund.id(),
                    refund.orderId(),
                    refund.amount(),
                    refund.fee(),
                    refund.status(),
                    refund.cause(),
                    refund.tickets().stream()
                            .map(ticket -> new RefundedTicketView(ticket.id(), ticket.amount(), ticket.fee()))
                            .toList(),
                    refund.reason(),
                    refund.requestedAt(),
                    refund.settledAt());
        }
    }

    /**
     * @param amount fen that go back for it
     * @param fee fen that are kept of its price
     */
    record RefundedTicketView(Id id, long amount, long fee) {}
}
