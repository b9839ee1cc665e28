package org.fengyun.ticketing.refund;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import org.fengyun.ticketing.client.MoneyApi.Action;
import org.fengyun.ticketing.client.MoneyApi.Intervention;
import org.fengyun.ticketing.client.MoneyApi.ShowRefund;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.payment.PaymentProvider;
import org.fengyun.ticketing.payment.PaymentProvider.RefundState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What organizers see of refunds, and what a person does about one that has failed. Each such act is kept. */
@Component
public class OrganizerRefunds {
    private final RefundMapper refunds;
    private final RefundViews views;
    private final Settlements settlements;
    private final PaymentProvider provider;
    private final SchedulerClient tasks;
    private final TransactionOperations transaction;
    private final Ids ids;
    private final Clock clock;

    OrganizerRefunds(
            RefundMapper refunds,
            RefundViews views,
            Settlements settlements,
            PaymentProvider provider,
            SchedulerClient tasks,
            TransactionOperations transaction,
            Ids ids,
            Clock clock) {
        this.refunds = refunds;
        this.views = views;
        this.settlements = settlements;
        this.provider = provider;
        this.tasks = tasks;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** The show's, the newest first. */
    public List<ShowRefund> ofShow(long showId, @Nullable RefundStatus status, long before, int limit) {
        return refunds.ofShow(showId, status, before, limit).stream()
                .map(views::whole)
                .toList();
    }

    /** Those of all shows of the organizer that wait for a person, the newest first. */
    public List<ShowRefund> failed(long organizerId, long before, int limit) {
        return refunds.ofOrganizer(organizerId, RefundStatus.FAILED, before, limit).stream()
                .map(views::whole)
                .toList();
    }

    /** Puts a refund that has failed on its way again, under the same number: whatever the provider does, it pays once. */
    public ShowRefund retry(long showId, long refundId, Intervention by) {
        check(by);
        var refund = failed(showId, refundId);
        intervene(refund, RefundStatus.REQUESTED, Action.RETRIED, by);
        return views.whole(find(showId, refundId));
    }

    /**
     * Records that the money of a refund that has failed went back in another way. The provider is asked before, since it
     * must not pay as well.
     *
     * @throws org.fengyun.ticketing.payment.ProviderUnavailable if it does not answer; ask again
     */
    public ShowRefund settle(long showId, long refundId, Intervention by) {
        check(by);
        var refund = failed(showId, refundId);
        switch (provider.queryRefund(refund.number()).orElse(new RefundState.Failed())) {
            case RefundState.Failed _ -> intervene(refund, RefundStatus.PAID_BY_HAND, Action.PAID_BY_HAND, by);
            case RefundState.Succeeded _ -> {
                settlements.move(refund, RefundStatus.SUCCEEDED);
                throw new RefundProblem.NotFailed(RefundStatus.SUCCEEDED);
            }
            case RefundState.Processing _, RefundState.Later _ ->
                throw new RefundProblem.NotFailed(RefundStatus.PROCESSING);
        }
        return views.whole(find(showId, refundId));
    }

    private void intervene(Refund refund, RefundStatus to, Action action, Intervention by) {
        transaction.executeWithoutResult(_ -> {
            if (!settlements.move(refund, to)) {
                throw new RefundProblem.NotFailed(
                        find(refund.showId(), refund.id()).status());
            }
            refunds.addIntervention(
                    refund.showId(), ids.next(), refund.id(), action, by.staff(), by.note(), clock.instant());
            if (to == RefundStatus.REQUESTED) {
                tasks.scheduleIfNotExists(RefundTask.of(find(refund.showId(), refund.id())), clock.instant());
            }
        });
    }

    private Refund failed(long showId, long refundId) {
        var refund = find(showId, refundId);
        if (refund.status() != RefundStatus.FAILED) {
            throw new RefundProblem.NotFailed(refund.status());
        }
        return refund;
    }

    private Refund find(long showId, long refundId) {
        return refunds.find(showId, refundId).orElseThrow(RefundProblem.NoSuchRefund::new);
    }

    private static void check(Intervention by) {
        new Findings()
                .text("staff", by.staff(), 1, 100)
                .text("note", by.note(), 1, 500)
                .refuse();
    }
}
