package org.fengyun.ticketing.payment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.payment.PaymentProvider.PaymentRequest;
import org.fengyun.ticketing.payment.PaymentProvider.Prepared;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.fengyun.ticketing.sale.Order;
import org.fengyun.ticketing.sale.Orders;
import org.fengyun.ticketing.sale.SaleProblem;
import org.fengyun.ticketing.show.Shows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** All payments. No transaction is open while the provider is asked. */
@Component
public class Payments {
    private final PaymentMapper payments;
    private final PaymentProvider provider;
    private final Confirmations confirmations;
    private final Orders orders;
    private final Shows shows;
    private final TransactionOperations transaction;
    private final Ids ids;
    private final Clock clock;

    Payments(
            PaymentMapper payments,
            PaymentProvider provider,
            Confirmations confirmations,
            Orders orders,
            Shows shows,
            TransactionOperations transaction,
            Ids ids,
            Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.confirmations = confirmations;
        this.orders = orders;
        this.shows = shows;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param parameters what the client hands to the provider's payment call */
    public record ReadyPayment(String provider, Map<String, String> parameters) {}

    /**
     * Prepares the order's payment; asked again, the same payment.
     *
     * @param payer the buyer as the provider knows it
     * @throws SaleProblem.NotPayable unless the order waits for payment
     * @throws ProviderUnavailable if the provider does not answer; ask again
     */
    public ReadyPayment prepare(Order order, String payer) {
        var payment = transaction.execute(_ -> open(order));
        var request = new PaymentRequest(
                payment.number(), payment.amount(), payments.title(order.showId()), payer, order.expiresAt());
        return switch (provider.prepare(request)) {
            case Prepared.Ready(var parameters) -> new ReadyPayment(provider.name(), parameters);
            case Prepared.Over _ -> throw new SaleProblem.NotPayable();
        };
    }

    private Payment open(Order order) {
        var show = shows.find(order.showId()).filter(found -> found.status() != EventStatus.CANCELLED);
        if (show.isEmpty() || !orders.beginCollecting(order)) {
            throw new SaleProblem.NotPayable();
        }
        var payment = payments.ofOrder(order.showId(), order.id()).orElseGet(() -> add(order));
        if (payment.status() != PaymentStatus.PREPARED) {
            throw new SaleProblem.NotPayable();
        }
        return payment;
    }

    private Payment add(Order order) {
        var id = ids.next();
        var payment = new Payment(
                order.showId(),
                id,
                order.id(),
                provider.name(),
                new PaymentNumber(order.showId(), id).toString(),
                order.total(),
                PaymentStatus.PREPARED,
                null);
        payments.add(payment, clock.instant());
        return payment;
    }

    /**
     * Ends the order's open payment at the provider, if there is one: paid there means paid here, else it can no longer be
     * paid and the order may be released.
     *
     * @throws ProviderUnavailable if the provider does not answer; the payment stays open
     */
    public void settle(Order order) {
        open(order.showId(), order.id()).ifPresent(this::settle);
    }

    /** What was collected for the order, if anything was. */
    public Optional<Payment> collected(long showId, long orderId) {
        return payments.ofOrder(showId, orderId).filter(payment -> payment.status() == PaymentStatus.PAID);
    }

    private Optional<Payment> open(long showId, long orderId) {
        return payments.ofOrder(showId, orderId).filter(payment -> payment.status() == PaymentStatus.PREPARED);
    }

    private void settle(Payment payment) {
        var state = provider.query(payment.number());
        var settled = state instanceof State.Paid ? state : provider.close(payment.number());
        switch (settled) {
            case State.Paid paid -> confirmations.confirm(payment.number(), paid);
            case State.Closed _ -> transaction.executeWithoutResult(_ -> close(payment));
            case State.Open _, State.Unknown _ ->
                throw new ProviderUnavailable("payment %s was not closed".formatted(payment.number()), null);
        }
    }

    private void close(Payment payment) {
        if (payments.close(payment)) {
            orders.endCollecting(payment.showId(), payment.orderId());
        }
    }
}
