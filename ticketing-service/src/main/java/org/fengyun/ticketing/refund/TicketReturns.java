package org.fengyun.ticketing.refund;

import java.util.List;
import java.util.Optional;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.payment.Payment;
import org.fengyun.ticketing.payment.Payments;
import org.fengyun.ticketing.refund.Refunds.Demand;
import org.fengyun.ticketing.sale.Order;
import org.fengyun.ticketing.sale.RefundedOrders;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the money of tickets back for whoever may want that: ticket, order, stock, refund and books move together. */
@Component
class TicketReturns {
    private final Tickets tickets;
    private final RefundedOrders orders;
    private final Payments payments;
    private final RefundMapper refunds;
    private final Refunds writer;

    TicketReturns(Tickets tickets, RefundedOrders orders, Payments payments, RefundMapper refunds, Refunds writer) {
        this.tickets = tickets;
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.writer = writer;
    }

    /** Whose tickets, why, and in whose words. */
    record Wish(
            long refundId,
            Order order,
            RefundCause cause,
            @Nullable String reason) {}

    /**
     * Takes the tickets from their buyer and puts their money on its way. The show must be locked.
     *
     * @throws RefundProblem.TicketNotRefundable if one was moved since it was read: then nothing may be kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Refund giveBack(Wish wish, List<ReturnedTicket> returned) {
        var order = wish.order();
        returned.forEach(back -> move(back.ticket()));
        orders.gaveBack(order, returned.stream().map(ReturnedTicket::ticket).toList());
        var payment = payments.collected(order.showId(), order.id());
        requireCovered(payment, returned);
        var demand = new Demand(
                order.showId(),
                order.id(),
                payment.map(Payment::id).orElse(null),
                Account.TICKETS,
                wish.cause(),
                wish.reason());
        return writer.of(wish.refundId(), demand, returned);
    }

    private void move(Ticket ticket) {
        if (!tickets.move(ticket, TicketStatus.REFUNDED)) {
            var now = tickets.find(ticket.showId(), ticket.id()).orElse(ticket);
            throw new RefundProblem.TicketNotRefundable(now);
        }
    }

    private void requireCovered(Optional<Payment> payment, List<ReturnedTicket> returned) {
        var wanted = returned.stream().mapToLong(back -> back.ticket().price()).sum();
        var left = payment.map(paid ->
                        paid.amount() - refunds.parts(paid.showId(), paid.id()).fen())
                .orElse(0L);
        if (wanted > left) {
            throw new IllegalStateException("%d fen are left to give back, not %d".formatted(left, wanted));
        }
    }
}
