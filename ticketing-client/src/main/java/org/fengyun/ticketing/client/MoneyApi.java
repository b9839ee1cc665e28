package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.RefundApi.Refund;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What an organizer does with money: shows called off, refunds that need a person, the books. */
@HttpExchange("/internal/organizers/{organizerId}")
public interface MoneyApi {

    /**
     * Calls the show off. From this moment nothing of it is sold; in the background unpaid orders are closed and every
     * valid ticket is refunded in full, before the show begins the used ones too. Called again it answers how far that is;
     * it may then add the used tickets.
     */
    @PostExchange("/shows/{showId}/cancel")
    Cancellation cancelShow(@PathVariable Id organizerId, @PathVariable Id showId, @RequestBody CancelShow cancel);

    /** How far the refunds of a show that was called off are. 404 for any other. */
    @GetExchange("/shows/{showId}/cancellation")
    Cancellation cancellation(@PathVariable Id organizerId, @PathVariable Id showId);

    /**
     * The show's refunds, the newest first.
     *
     * @param status those that stand there alone, or null: all
     */
    @GetExchange("/shows/{showId}/refunds")
    Page<ShowRefund> refunds(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable RefundStatus status,
            @RequestParam(required = false) @Nullable String cursor);

    /** Refunds of all shows that have failed and wait for a person, the newest first. */
    @GetExchange("/failed-refunds")
    Page<ShowRefund> failedRefunds(
            @PathVariable Id organizerId, @RequestParam(required = false) @Nullable String cursor);

    /**
     * Asks the provider again, under the number that the refund always had. 409 {@code refund-not-failed} unless it has
     * failed.
     */
    @PostExchange("/shows/{showId}/refunds/{refundId}/retry")
    ShowRefund retry(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @PathVariable Id refundId,
            @RequestBody Intervention intervention);

    /**
     * Records that the money went back in another way. The provider is asked before: where the refund has succeeded after
     * all, or may still, it is 409 {@code refund-not-failed}.
     */
    @PostExchange("/shows/{showId}/refunds/{refundId}/settle")
    ShowRefund settle(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @PathVariable Id refundId,
            @RequestBody Intervention intervention);

    /** Where every fen of the show is. */
    @GetExchange("/shows/{showId}/ledger")
    Ledger ledger(@PathVariable Id organizerId, @PathVariable Id showId);

    /**
     * @param refundAdmitted whether used tickets are refunded too, because the show was broken off; before it begins they
     *     are in any case
     */
    record CancelShow(boolean refundAdmitted) {}

    /**
     * Counts are of orders, amounts fen. What fails waits for a person: see the show's refunds.
     *
     * @param refundAdmitted whether used tickets are refunded too: it was asked for, or the show had not begun
     * @param finishedAt when no order was left to close or to put on its way; null until then
     * @param orders that had something to give back
     * @param refunded whose money is back
     * @param waiting whose money is not all back yet
     * @param failed whose refund has failed, with nothing else on its way
     * @param stuck those of the waiting that could not be put on their way when that was tried last; the log says why, and
     *     it is tried again every minute
     * @param holds unpaid orders that are not closed yet
     * @param amount what goes back in all
     * @param refundedAmount what is back
     */
    record Cancellation(
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
            long refundedAmount) {}

    /**
     * @param number what the provider calls it, at every try
     * @param paymentNumber what the provider calls the payment that it gives back; null where nothing was paid
     * @param tries how often it was put on its way
     * @param waitsFor why the provider has not taken it yet, in its words, such as that the merchant's account there is
     *     empty; null where nothing is wrong
     * @param interventions what people did about it, the oldest first
     */
    record ShowRefund(
            Id showId,
            Refund refund,
            String number,
            @Nullable String paymentNumber,
            int tries,
            @Nullable String waitsFor,
            List<Intervened> interventions) {}

    /**
     * @param staff 1–100 characters: who
     * @param note 1–500 characters: why, and where the money went
     */
    record Intervention(String staff, String note) {}

    record Intervened(Action action, String staff, String note, Instant at) {}

    enum Action {
        RETRIED,
        PAID_BY_HAND
    }

    /** Balances add up to nothing: what was captured is in the other accounts. */
    record Ledger(Id showId, List<AccountTotal> accounts) {}

    /**
     * @param in fen that ever came to the account
     * @param out fen that ever left it
     * @param balance fen that are there: in less out
     */
    record AccountTotal(Account account, long in, long out, long balance) {}

    enum Account {
        /** Where money comes from: what buyers paid, as a balance below nothing. */
        CAPTURED,
        /** The value of tickets that are valid or were used. */
        TICKETS,
        /** Kept of tickets that were given back. */
        FEES,
        /** Came after its order was closed; passes through. */
        LATE,
        /** Another amount than was asked for; passes through. */
        WRONG_AMOUNT,
        /** On its way back. */
        OWED,
        /** Still owed, and the provider could not give it back: a person must see to it. */
        FAILED,
        /** Given back by the provider. */
        PAID_BACK,
        /** Given back in another way. */
        PAID_BY_HAND
    }
}
