package org.fengyun.admin.money;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.MoneyApi.Action;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.client.RefundApi.RefundedTicket;
import org.jspecify.annotations.Nullable;

/** Money as its organizer sees it. */
final class MoneyViews {
    private MoneyViews() {}

    /**
     * Counts are of orders, amounts fen.
     *
     * @param finishedAt when no order was left to close or to put on its way
     * @param orders that had something to give back
     * @param waiting whose money is not back yet
     * @param failed whose refund has failed and waits for a person
     * @param holds unpaid orders that are not closed yet
     * @param amount what goes back in all
     * @param refundedAmount what is back
     */
    record CancellationView(
            Id showId,
            boolean refundAdmitted,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            int orders,
            int refunded,
            int waiting,
            int failed,
            int stuck,
            int holds,
            long amount,
            long refundedAmount) {
        static CancellationView of(MoneyApi.Cancellation progress) {
            return new CancellationView(
                    progress.showId(),
                    progress.refundAdmitted(),
                    progress.requestedAt(),
                    progress.finishedAt(),
                    progress.orders(),
                    progress.refunded(),
                    progress.waiting(),
                    progress.failed(),
                    progress.stuck(),
                    progress.holds(),
                    progress.amount(),
                    progress.refundedAmount());
        }
    }

    record RefundPage(List<RefundView> items, @Nullable String next) {
        static RefundPage of(Page<MoneyApi.ShowRefund> page) {
            return new RefundPage(page.items().stream().map(RefundView::of).toList(), page.next());
        }
    }

    /**
     * @param amount fen that go back
     * @param fee fen that are kept
     * @param reason the buyer's words
     * @param number what the provider calls it, at every try
     * @param paymentNumber what the provider calls the payment that it gives back
     * @param waitsFor why the provider has not taken it yet, in its words
     * @param interventions what people did about it, the oldest first
     */
    record RefundView(
            Id id,
            Id showId,
            Id orderId,
            long amount,
            long fee,
            RefundStatus status,
            RefundCause cause,
            List<RefundedTicketView> tickets,
            @Nullable String reason,
            Instant requestedAt,
            @Nullable Instant settledAt,
            String number,
            @Nullable String paymentNumber,
            int tries,
            @Nullable String waitsFor,
            List<InterventionView> interventions) {
        static RefundView of(MoneyApi.ShowRefund found) {
            var refund = found.refund();
            return new RefundView(
                    refund.id(),
                    found.showId(),
                    refund.orderId(),
                    refund.amount(),
                    refund.fee(),
                    refund.status(),
                    refund.cause(),
                    refund.tickets().stream().map(RefundedTicketView::of).toList(),
                    refund.reason(),
                    refund.requestedAt(),
                    refund.settledAt(),
                    found.number(),
                    found.paymentNumber(),
                    found.tries(),
                    found.waitsFor(),
                    found.interventions().stream().map(InterventionView::of).toList());
        }
    }

    /**
     * @param amount fen that go back for it
     * @param fee fen that are kept of its price
     */
    record RefundedTicketView(Id id, long amount, long fee) {
        static RefundedTicketView of(RefundedTicket ticket) {
            return new RefundedTicketView(ticket.id(), ticket.amount(), ticket.fee());
        }
    }

    record InterventionView(Action action, String staff, String note, Instant at) {
        static InterventionView of(MoneyApi.Intervened done) {
            return new InterventionView(done.action(), done.staff(), done.note(), done.at());
        }
    }

    /** Balances add up to nothing: what was captured is in the other accounts. */
    record LedgerView(Id showId, List<AccountView> accounts) {
        static LedgerView of(MoneyApi.Ledger ledger) {
            return new LedgerView(
                    ledger.showId(),
                    ledger.accounts().stream().map(AccountView::of).toList());
        }
    }

    /**
     * @param in fen that ever came to the account
     * @param out fen that ever left it
     * @param balance fen that are there
     */
    record AccountView(Account account, long in, long out, long balance) {
        static AccountView of(MoneyApi.AccountTotal total) {
            return new AccountView(total.account(), total.in(), total.out(), total.balance());
        }
    }
}
