package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A buyer's orders. Another buyer's order answers 404. */
@HttpExchange("/internal/buyers/{buyerId}/orders")
public interface OrderApi {

    /**
     * Holds places for the buyer. Refused with 409 as {@code sold-out}, {@code seat-taken}, {@code limit-reached},
     * {@code already-has-ticket}, {@code voucher-not-valid}, {@code voucher-used-up}, {@code voucher-needed} or
     * {@code not-on-sale}; with 422 as {@code key-reused} if the key came with another body before; with 503 as {@code busy}
     * (nothing happened) or 504 as {@code outcome-unknown} (ask again with the same key).
     *
     * @param idempotencyKey 1–255 visible characters; the same key and body have one effect and the same answer
     */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    Order place(
            @PathVariable Id buyerId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody PlaceOrder order);

    /** The newest first. */
    @GetExchange
    Page<Order> orders(@PathVariable Id buyerId, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{orderId}")
    Order order(@PathVariable Id buyerId, @PathVariable Id orderId);

    /** Gives the places back. 409 {@code not-cancellable} once paid; a cancelled order is answered as it is. */
    @PostExchange("/{orderId}/cancel")
    Order cancel(@PathVariable Id buyerId, @PathVariable Id orderId);

    /** Prepares the payment at the provider; asked again, the same payment. 409 {@code not-payable} unless held. */
    @PostExchange("/{orderId}/payment")
    Payment preparePayment(@PathVariable Id buyerId, @PathVariable Id orderId, @RequestBody Payer payer);

    /**
     * Either lines or seats.
     *
     * @param lines at most 20; where seats are reserved, the sale chooses the best that are free: those of one tier side by
     *     side where that can be, near the middle and the front
     * @param seatIds at most 20; only where seats are reserved
     * @param attendeeIds where the show has real names: one for each ticket, in the order of the lines or seats, none twice
     * @param voucher a code of at most 64 characters, or null
     */
    record PlaceOrder(
            Id showId,
            @Nullable List<Line> lines,
            @Nullable List<Id> seatIds,
            @Nullable List<Id> attendeeIds,
            @Nullable String voucher) {}

    /** @param quantity at least 1 */
    record Line(Id tierId, int quantity) {}

    /**
     * @param closedReason set where {@code CLOSED}
     * @param total fen, what is to be paid
     * @param discount fen, what a voucher took off
     * @param expiresAt when an unpaid order gives its places back
     */
    record Order(
            Id id,
            Id showId,
            OrderStatus status,
            @Nullable ClosedReason closedReason,
            long total,
            long discount,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant paidAt,
            List<OrderTicket> tickets) {}

    /**
     * @param price fen, what is paid for this ticket
     * @param attendee who enters, where the show has real names
     */
    record OrderTicket(
            Id id,
            Id tierId,
            long price,
            @Nullable SeatPlace seat,
            @Nullable TicketAttendee attendee,
            TicketStatus status) {}

    /**
     * @param name as an attendee has it
     * @param document its number with all but the ends hidden
     */
    record TicketAttendee(String name, DocumentType documentType, String document) {}

    /** Where a seat is, as the audience reads it. */
    record SeatPlace(Id id, String zone, String row, String number) {}

    enum OrderStatus {
        PENDING_PAYMENT,
        PAID,
        CLOSED,
        PARTLY_REFUNDED,
        REFUNDED
    }

    enum ClosedReason {
        CANCELLED,
        EXPIRED
    }

    enum TicketStatus {
        HELD,
        VALID,
        USED,
        RELEASED,
        REFUNDED,
        TRANSFERRED
    }

    /** @param openId who pays, as the payment provider knows the buyer */
    record Payer(String openId) {}

    /** @param parameters what the client hands to the provider's payment call */
    record Payment(String provider, Map<String, String> parameters) {}
}
