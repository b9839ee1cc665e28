package org.fengyun.ticketing.refund;

import java.util.List;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundRequest;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.payment.Payments;
import org.fengyun.ticketing.refund.TicketReturns.Wish;
import org.fengyun.ticketing.sale.Order;
import org.fengyun.ticketing.sale.Orders;
import org.fengyun.ticketing.sale.SaleProblem;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What buyers give back, by the refund steps of the event. */
@Component
public class BuyerRefunds {
    private static final int MOST_TICKETS = 100;
    private static final int LONGEST_REASON = 200;

    /** Providers give a payment back in at most 50 parts; the last two are kept for a show that is called off. */
    private static final int MOST_PARTS = 48;

    private final Orders orders;
    private final Stock stock;
    private final Entitlements entitlements;
    private final Payments payments;
    private final TicketReturns returns;
    private final RefundMapper refunds;
    private final RefundViews views;
    private final Creations creations;

    BuyerRefunds(
            Orders orders,
            Stock stock,
            Entitlements entitlements,
            Payments payments,
            TicketReturns returns,
            RefundMapper refunds,
            RefundViews views,
            Creations creations) {
        this.orders = orders;
        this.stock = stock;
        this.entitlements = entitlements;
        this.payments = payments;
        this.returns = returns;
        this.refunds = refunds;
        this.views = views;
        this.creations = creations;
    }

    /**
     * Takes tickets back, in one transaction with the refund; the same key and request again has the same refund.
     *
     * @throws SaleProblem.NoSuchOrder if the buyer has none of this id
     * @throws RefundProblem if nothing goes back
     */
    @Transactional
    public RefundApi.Refund request(long buyerId, long orderId, IdempotencyKey key, RefundRequest request) {
        check(request);
        var order = orders.get(buyerId, orderId);
        var id = creations.once(
                buyerId, key, "refund of " + orderId, request, refundId -> give(refundId, order, request));
        return views.one(refunds.find(order.showId(), id).orElseThrow());
    }

    /** @throws SaleProblem.NoSuchOrder if the buyer has none of this id */
    public List<RefundApi.Refund> ofOrder(long buyerId, long orderId) {
        var order = orders.get(buyerId, orderId);
        return views.all(order.showId(), refunds.ofOrder(order.showId(), orderId));
    }

    private void give(long refundId, Order read, RefundRequest request) {
        var show = stock.lock(read.showId()).orElseThrow(SaleProblem.NoSuchOrder::new);
        var order = orders.find(read.showId(), read.id()).orElseThrow(SaleProblem.NoSuchOrder::new);
        var tickets = orders.tickets(order);
        var returned = RefundRules.returned(tickets, request.ticketIds(), entitlements.of(show, order));
        requirePaid(order);
        requirePartsLeft(order, tickets, returned);
        returns.giveBack(new Wish(refundId, order, RefundCause.BUYER, request.reason()), returned);
    }

    /** An order may be paid between the look at it and that at its tickets. */
    private static void requirePaid(Order order) {
        switch (order.status()) {
            case PAID, PARTLY_REFUNDED -> {}
            case PENDING_PAYMENT, CLOSED, REFUNDED -> throw RefundProblem.NotRefundable.nothingValid();
        }
    }

    private void requirePartsLeft(Order order, List<Ticket> tickets, List<ReturnedTicket> returned) {
        var parts = payments.collected(order.showId(), order.id())
                .map(payment -> refunds.parts(order.showId(), payment.id()).parts())
                .orElse(0);
        var valid = tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.VALID)
                .count();
        if (parts >= MOST_PARTS && returned.size() < valid) {
            throw RefundProblem.NotRefundable.tooManyParts();
        }
    }

    private static void check(RefundRequest request) {
        var findings = new Findings();
        if (request.ticketIds() != null) {
            // who chose no ticket has not asked for all of them to go back
            findings.entries("ticketIds", request.ticketIds(), 1, MOST_TICKETS);
        }
        if (request.reason() != null) {
            findings.text("reason", request.reason(), 0, LONGEST_REASON);
        }
        findings.refuse();
    }
}
