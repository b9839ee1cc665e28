package org.fengyun.ticketing.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.ledger.Cause;
import org.fengyun.ticketing.ledger.Ledger;
import org.fengyun.ticketing.ledger.Movement;
import org.fengyun.ticketing.payment.CallbackRefused.Reason;
import org.fengyun.ticketing.payment.PaymentProvider.Notice;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.fengyun.ticketing.payment.UnmatchedMoney.Mismatch;
import org.fengyun.ticketing.sale.LateOrders;
import org.fengyun.ticketing.sale.Orders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Credits payments: by callback or by query, twice or at once, each has one effect. */
@Component
class Confirmations {
    private static final Logger log = LoggerFactory.getLogger(Confirmations.class);

    private final PaymentMapper payments;
    private final Orders orders;
    private final LateOrders lateOrders;
    private final UnmatchedMoney unmatched;
    private final RefundNews refundNews;
    private final SchedulerClient tasks;
    private final Ledger ledger;
    private final MeterRegistry meters;
    private final Clock clock;

    Confirmations(
            PaymentMapper payments,
            Orders orders,
            LateOrders lateOrders,
            UnmatchedMoney unmatched,
            RefundNews refundNews,
            SchedulerClient tasks,
            Ledger ledger,
            MeterRegistry meters,
            Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.lateOrders = lateOrders;
        this.unmatched = unmatched;
        this.refundNews = refundNews;
        this.tasks = tasks;
        this.ledger = ledger;
        this.meters = meters;
        Stream.of(Confirmation.CONFIRMED, Confirmation.TAKEN_BACK, Confirmation.LATE, Confirmation.AMOUNT_DIFFERS)
                .forEach(this::payments);
        this.clock = clock;
    }

    /**
     * Keeps the callback and does what it says, in one transaction; one that was kept before is known. Whatever is thrown,
     * nothing was kept, and the provider must tell it again.
     *
     * @throws CallbackRefused if there is no such payment or refund; then it is not kept
     */
    @Transactional
    public Confirmation take(String provider, Notice notice, byte[] body) {
        if (!keep(provider, notice, body)) {
            return Confirmation.KNOWN;
        }
        var outcome = switch (notice) {
            case Notice.PaymentPaid paid -> told(paid);
            case Notice.RefundEnded ended -> refundNews.arrived(ended);
        };
        if (outcome == Confirmation.UNKNOWN) {
            log.error("callback {} is signed by {} for what is not ours: {}", notice.id(), provider, notice.number());
            throw new CallbackRefused(Reason.UNKNOWN_PAYMENT);
        }
        payments.setOutcome(provider, notice.id(), outcome);
        return outcome;
    }

    /** A duplicate of anything else is no sign that the callback came before, so this one statement alone is asked. */
    private boolean keep(String provider, Notice notice, byte[] body) {
        try {
            payments.addCallback(provider, notice, new String(body, UTF_8), clock.instant());
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** A signature proves who sent it, yet what would cost somebody money is asked for: a key may be lost. */
    private Confirmation told(Notice.PaymentPaid notice) {
        var payment = find(notice.number());
        if (payment.isPresent()
                && payment.get().status().canBecome(PaymentStatus.PAID)
                && payment.get().amount() != notice.paid().amount()) {
            log.error(
                    "payment {}: asked for {} fen, told of {}: the provider is asked",
                    notice.number(),
                    payment.get().amount(),
                    notice.paid().amount());
            tasks.scheduleIfNotExists(PaymentQueryTask.of(payment.get()), clock.instant());
            return Confirmation.ASKED;
        }
        return confirm(notice.number(), notice.paid());
    }

    private Optional<Payment> find(String number) {
        return PaymentNumber.parse(number).flatMap(ours -> payments.find(ours.showId(), ours.id()));
    }

    /** Records what the provider says, in a transaction of its own or the caller's. */
    @Transactional
    public Confirmation confirm(String number, State.Paid paid) {
        var payment = find(number);
        if (payment.isEmpty()) {
            return Confirmation.UNKNOWN;
        }
        if (!payment.get().status().canBecome(PaymentStatus.PAID)) {
            return Confirmation.KNOWN;
        }
        if (!payments.capture(payment.get(), paid)) {
            // moved since it was read, by another callback, a query or a close: look again
            return confirm(number, paid);
        }
        var outcome = credit(payment.get(), paid);
        // one that then fails to be committed is counted too: it comes again
        payments(outcome).increment();
        return outcome;
    }

    private Counter payments(Confirmation outcome) {
        return Counter.builder("fengyun.payments")
                .description("Payments that were captured, by what became of them")
                .tag("result", outcome.name())
                .register(meters);
    }

    private Confirmation credit(Payment payment, State.Paid paid) {
        if (payment.amount() != paid.amount()) {
            log.error("payment {}: asked for {} fen, paid {}", payment.number(), payment.amount(), paid.amount());
            orders.drop(payment.showId(), payment.orderId());
            return giveBack(payment, paid, Mismatch.WRONG_AMOUNT, Confirmation.AMOUNT_DIFFERS);
        }
        if (orders.markPaid(payment.showId(), payment.orderId(), paid.paidAt())) {
            return sold(payment, Confirmation.CONFIRMED);
        }
        return lateOrders.revive(payment.showId(), payment.orderId(), paid.paidAt())
                ? sold(payment, Confirmation.TAKEN_BACK)
                : giveBack(payment, paid, Mismatch.CAME_LATE, Confirmation.LATE);
    }

    private Confirmation sold(Payment payment, Confirmation outcome) {
        ledger.write(Movement.captured(
                payment.showId(), payment.orderId(), payment.id(), Cause.SOLD, Account.TICKETS, payment.amount()));
        return outcome;
    }

    private Confirmation giveBack(Payment payment, State.Paid paid, Mismatch mismatch, Confirmation outcome) {
        unmatched.giveBack(payment, paid.amount(), mismatch);
        return outcome;
    }
}
