package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What buyers give back, and have back. Another buyer's order answers 404. */
@HttpExchange("/internal/buyers/{buyerId}/orders/{orderId}/refunds")
public interface RefundApi {

    /**
     * Gives tickets back: they admit nobody any more, their places are on sale again, and by the event's refund steps a
     * part of what was paid is on its way. Refused with 409 as {@code not-refundable}, which names the ticket where it is
     * one (used, given back already) or the deadline that has passed; with 422 as {@code key-reused} if the key came with
     * another body before.
     *
     * @param idempotencyKey 1–255 visible characters; the same key and body have one effect and the same answer
     */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    Refund request(
            @PathVariable Id buyerId,
            @PathVariable Id orderId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody RefundRequest refund);

    /** All refunds of the order, the oldest first, on one page. */
    @GetExchange
    Page<Refund> refunds(@PathVariable Id buyerId, @PathVariable Id orderId);

    /**
     * @param ticketIds 1–100; null: all that are valid. An empty list is refused
     * @param reason at most 200 characters, or null
     */
    record RefundRequest(
            @Nullable List<Id> ticketIds, @Nullable String reason) {}

    /**
     * @param amount fen that go back
     * @param fee fen that are kept
     * @param tickets none where money goes back that was never credited to any
     * @param reason the buyer's words
     * @param settledAt when it succeeded or failed
     */
    record Refund(
            Id id,
            Id orderId,
            long amount,
            long fee,
            RefundStatus status,
            RefundCause cause,
            List<RefundedTicket> tickets,
            @Nullable String reason,
            Instant requestedAt,
            @Nullable Instant settledAt) {}

    /**
     * @param amount fen that go back for it
     * @param fee fen that are kept of its price
     */
    record RefundedTicket(Id id, long amount, long fee) {}

    enum RefundStatus {
        /** Written; the provider is asked in a moment. */
        REQUESTED,
        /** With the provider. */
        PROCESSING,
        /** The money is back. */
        SUCCEEDED,
        /** The provider could not give it back: it is still owed, and the organizer sees to it. */
        FAILED,
        /** The provider could not, and the organizer gave it back in another way. */
        PAID_BY_HAND
    }

    enum RefundCause {
        /** Its buyer gave tickets back. */
        BUYER,
        /** The show was called off. */
        SHOW_CANCELLED,
        /** The money came after the order was closed. */
        LATE_PAYMENT,
        /** Another amount came than was asked for. */
        WRONG_AMOUNT
    }
}
