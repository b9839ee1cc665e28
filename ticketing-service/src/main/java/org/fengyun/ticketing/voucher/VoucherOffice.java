package org.fengyun.ticketing.voucher;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.VoucherApi.VoucherDraft;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.show.Shows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Vouchers as the organizer of their show makes, reads and ends them. */
@Component
class VoucherOffice {
    private final VoucherMapper vouchers;
    private final Shows shows;
    private final Creations creations;
    private final Ids ids;
    private final Clock clock;

    VoucherOffice(VoucherMapper vouchers, Shows shows, Creations creations, Ids ids, Clock clock) {
        this.vouchers = vouchers;
        this.shows = shows;
        this.creations = creations;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    List<Voucher> create(long organizerId, long showId, IdempotencyKey key, VoucherDraft draft) {
        shows.get(organizerId, showId);
        VoucherDraftCheck.check(draft, shows.tiers(showId));
        var batch = creations.once(organizerId, key, "vouchers of " + showId, draft, id -> add(showId, id, draft));
        return vouchers.ofBatch(showId, batch);
    }

    List<Voucher> before(long organizerId, long showId, long before, int limit) {
        shows.get(organizerId, showId);
        return vouchers.before(showId, before, limit);
    }

    @Transactional
    Voucher disable(long organizerId, long showId, long voucherId) {
        shows.get(organizerId, showId);
        vouchers.disable(showId, voucherId);
        return vouchers.find(showId, voucherId).orElseThrow(VoucherProblem.NoSuchVoucher::new);
    }

    private void add(long showId, long batchId, VoucherDraft draft) {
        var made = IntStream.range(0, Objects.requireNonNullElse(draft.count(), 1))
                .mapToObj(_ -> voucher(showId, batchId, draft))
                .toList();
        try {
            vouchers.add(made, clock.instant());
        } catch (DuplicateKeyException _) {
            throw InvalidInput.of("code", "is the code of another voucher of this show");
        }
    }

    private Voucher voucher(long showId, long batchId, VoucherDraft draft) {
        return new Voucher(
                showId,
                ids.next(),
                batchId,
                draft.code() == null ? VoucherCode.random() : VoucherCode.normalized(draft.code()),
                draft.campaign(),
                draft.kind(),
                draft.amount(),
                value(draft.tierId()),
                value(draft.unlocksTierId()),
                draft.uses(),
                0,
                draft.usesPerBuyer(),
                draft.validFrom(),
                draft.validUntil(),
                false);
    }

    private static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
