package org.fengyun.ticketing.backoffice;

import java.util.List;
import org.fengyun.ticketing.cancellation.Cancellations;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.organizer.Organizers;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.refund.OrganizerRefunds;
import org.fengyun.ticketing.show.Shows;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MoneyController implements MoneyApi {
    private final Organizers organizers;
    private final Shows shows;
    private final Cancellations cancellations;
    private final OrganizerRefunds refunds;
    private final org.fengyun.ticketing.ledger.Ledger ledger;

    MoneyController(
            Organizers organizers,
            Shows shows,
            Cancellations cancellations,
            OrganizerRefunds refunds,
            org.fengyun.ticketing.ledger.Ledger ledger) {
        this.organizers = organizers;
        this.shows = shows;
        this.cancellations = cancellations;
        this.refunds = refunds;
        this.ledger = ledger;
    }

    @Override
    public Cancellation cancelShow(Id organizerId, Id showId, CancelShow cancel) {
        cancellations.cancel(organizerId.value(), showId.value(), cancel.refundAdmitted());
        return cancellation(organizerId, showId);
    }

    @Override
    public Cancellation cancellation(Id organizerId, Id showId) {
        return cancellations.progress(organizerId.value(), showId.value());
    }

    @Override
    public Page<ShowRefund> refunds(Id organizerId, Id showId, @Nullable RefundStatus status, @Nullable String cursor) {
        requireOwn(organizerId, showId);
        return page(refunds.ofShow(showId.value(), status, Paging.before(cursor), Paging.LIMIT));
    }

    @Override
    public Page<ShowRefund> failedRefunds(Id organizerId, @Nullable String cursor) {
        organizers.get(organizerId.value());
        return page(refunds.failed(organizerId.value(), Paging.before(cursor), Paging.LIMIT));
    }

    @Override
    public ShowRefund retry(Id organizerId, Id showId, Id refundId, Intervention intervention) {
        requireOwn(organizerId, showId);
        return refunds.retry(showId.value(), refundId.value(), intervention);
    }

    @Override
    public ShowRefund settle(Id organizerId, Id showId, Id refundId, Intervention intervention) {
        requireOwn(organizerId, showId);
        return refunds.settle(showId.value(), refundId.value(), intervention);
    }

    @Override
    public MoneyApi.Ledger ledger(Id organizerId, Id showId) {
        requireOwn(organizerId, showId);
        return new MoneyApi.Ledger(showId, ledger.totals(showId.value()));
    }

    private void requireOwn(Id organizerId, Id showId) {
        shows.get(organizerId.value(), showId.value());
    }

    private static Page<ShowRefund> page(List<ShowRefund> rows) {
        return Paging.page(rows, row -> row.refund().id().toString());
    }
}
