package org.fengyun.ticketing.voucher;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.VoucherApi.VoucherDraft;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
import org.fengyun.ticketing.input.Findings;
import org.jspecify.annotations.Nullable;

/** What a voucher must be before it is made. */
final class VoucherDraftCheck {
    private static final int MOST_AT_ONCE = 1_000;
    private static final long MOST_FEN = 10_000_000;
    private static final int MOST_USES = 1_000_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Findings findings = new Findings();
    private final VoucherDraft draft;
    private final Collection<Id> tiers;

    private VoucherDraftCheck(VoucherDraft draft, Collection<Id> tiers) {
        this.draft = draft;
        this.tiers = tiers;
    }

    /** @param tiers of the show */
    static void check(VoucherDraft draft, Collection<Id> tiers) {
        var check = new VoucherDraftCheck(draft, tiers);
        check.findings.text("campaign", draft.campaign(), 1, 50).present("kind", draft.kind());
        check.codes();
        check.amount();
        check.tiers();
        check.uses();
        check.times();
        check.findings.refuse();
    }

    private void codes() {
        var count = Objects.requireNonNullElse(draft.count(), 1);
        findings.between("count", count, 1, MOST_AT_ONCE);
        if (draft.code() != null) {
            findings.expect(
                            VoucherCode.isWellFormed(VoucherCode.normalized(draft.code())),
                            "code",
                            "must have 4 to 64 letters, digits, hyphens and underscores, and begin with one of the first two")
                    .expect(count == 1, "count", "goes without a code: each voucher gets its own");
        }
    }

    private void amount() {
        if (draft.kind() != null) {
            switch (draft.kind()) {
                case FIXED -> findings.between("amount", draft.amount(), 1, MOST_FEN);
                case PERCENT -> findings.between("amount", draft.amount(), 1, 100);
                case UNLOCK -> findings.between("amount", draft.amount(), 0, 0);
            }
        }
    }

    private void tiers() {
        tier("tierId", draft.tierId());
        tier("unlocksTierId", draft.unlocksTierId());
        if (draft.kind() == VoucherKind.UNLOCK) {
            findings.present("unlocksTierId", draft.unlocksTierId())
                    .expect(draft.tierId() == null, "tierId", "goes with FIXED and PERCENT alone");
        }
    }

    private void tier(String field, @Nullable Id tier) {
        findings.expect(tier == null || tiers.contains(tier), field, "is no tier of this show");
    }

    private void uses() {
        findings.between("uses", draft.uses(), 1, MOST_USES);
        if (draft.usesPerBuyer() != null) {
            findings.between("usesPerBuyer", draft.usesPerBuyer(), 1, MOST_USES);
        }
    }

    private void times() {
        bounded("validFrom", draft.validFrom());
        bounded("validUntil", draft.validUntil());
        if (draft.validFrom() != null && draft.validUntil() != null) {
            findings.expect(
                    draft.validFrom().isBefore(draft.validUntil()),
                    "validUntil",
                    "must be after validFrom: " + draft.validFrom());
        }
    }

    private void bounded(String field, @Nullable Instant time) {
        findings.expect(
                time == null || (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)),
                field,
                "must be in the years 2000 to 9999");
    }
}
