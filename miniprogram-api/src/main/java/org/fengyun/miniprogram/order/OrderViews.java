package org.fengyun.miniprogram.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.Page;
import org.jspecify.annotations.Nullable;

/** How orders look to a mini program. */
final class OrderViews {
    private OrderViews() {}

    record OrdersView(List<OrderView> items, @Nullable String next) {

        static OrdersView of(Page<OrderApi.Order> page) {
            return new OrdersView(page.items().stream().map(OrderView::of).toList(), page.next());
        }
    }

    /**
     * @param closedReason set where {@code CLOSED}
     * @param total fen, what is to be paid
     * @param discount fen, what a voucher took off
     * @param expiresAt when an unpaid order gives its places back
     */
    record OrderView(
            Id id,
            Id showId,
            OrderStatus status,
            @Nullable ClosedReason closedReason,
            long total,
            long discount,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant paidAt,
            List<OrderTicketView> tickets) {

        static OrderView of(OrderApi.Order order) {
            return new OrderView(
                    order.id(),
                    order.showId(),
                    order.status(),
                    order.closedReason(),
                    order.total(),
                    order.discount(),
                    order.createdAt(),
                    order.expiresAt(),
                    order.paidAt(),
                    order.tickets().stream().map(OrderTicketView::of).toList());
        }
    }

    /**
     * @param price fen, what is paid for this ticket
     * @param attendee who enters, where the show has real names
     */
    record OrderTicketView(
            Id id,
            Id tierId,
            long price,
            @Nullable OrderSeatView seat,
            @Nullable OrderAttendeeView attendee,
            TicketStatus status) {

        static OrderTicketView of(OrderApi.OrderTicket ticket) {
            return new OrderTicketView(
                    ticket.id(),
                    ticket.tierId(),
                    ticket.price(),
                    OrderSeatView.of(ticket.seat()),
                    OrderAttendeeView.of(ticket.attendee()),
                    ticket.status());
        }
    }

    /** @param document its number with all but the ends hidden */
    record OrderAttendeeView(String name, DocumentType documentType, String document) {

        static @Nullable OrderAttendeeView of(OrderApi.@Nullable TicketAttendee attendee) {
            return attendee == null
                    ? null
                    : new OrderAttendeeView(attendee.name(), attendee.documentType(), attendee.document());
        }
    }

    record OrderSeatView(Id id, String zone, String row, String number) {

        static @Nullable OrderSeatView of(OrderApi.@Nullable SeatPlace seat) {
            return seat == null ? null : new OrderSeatView(seat.id(), seat.zone(), seat.row(), seat.number());
        }
    }

    /** @param parameters what the client hands to the provider's payment call, such as {@code wx.requestPayment} */
    record PaymentView(String provider, Map<String, String> parameters) {

        static PaymentView of(OrderApi.Payment payment) {
            return new PaymentView(payment.provider(), payment.parameters());
        }
    }
}
