package org.fengyun.ticketing.holdback;

import java.util.HashSet;
import java.util.List;
import org.fengyun.ticketing.client.HoldBackApi.HoldBackDraft;
import org.fengyun.ticketing.client.HoldBackApi.Release;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.input.Findings;
import org.jspecify.annotations.Nullable;

/** What must be right about a request before any place is looked at. */
final class HoldBackCheck {
    private static final int MOST_SEATS = 1_000;
    private static final int LARGEST_QUOTA = 1_000_000;
    private static final String NO_SEATS_HERE = "goes with reserved seating alone";
    private static final String NO_QUANTITY_HERE = "goes with general admission alone: name seats";

    private final Findings findings = new Findings();

    static void check(HoldBackDraft draft, Seating seating) {
        var check = new HoldBackCheck();
        check.findings.text("reason", draft.reason(), 1, 100);
        switch (seating) {
            case RESERVED -> {
                check.findings.present("seatIds", draft.seatIds());
                check.seats(draft.seatIds());
                check.absent("tierId", draft.tierId(), NO_QUANTITY_HERE);
                check.absent("quantity", draft.quantity(), NO_QUANTITY_HERE);
            }
            case GENERAL -> {
                check.absent("seatIds", draft.seatIds(), NO_SEATS_HERE);
                check.findings
                        .present("tierId", draft.tierId())
                        .between("quantity", draft.quantity(), 1, LARGEST_QUOTA);
            }
        }
        check.findings.refuse();
    }

    static void check(Release release, Seating seating) {
        var check = new HoldBackCheck();
        switch (seating) {
            case RESERVED -> {
                check.seats(release.seatIds());
                check.absent("quantity", release.quantity(), NO_QUANTITY_HERE);
            }
            case GENERAL -> {
                check.absent("seatIds", release.seatIds(), NO_SEATS_HERE);
                if (release.quantity() != null) {
                    check.findings.between("quantity", release.quantity(), 1, LARGEST_QUOTA);
                }
            }
        }
        check.findings.refuse();
    }

    private void absent(String field, @Nullable Object value, String message) {
        findings.expect(value == null, field, message);
    }

    private void seats(@Nullable List<Id> seatIds) {
        if (seatIds == null) {
            return;
        }
        findings.entries("seatIds", seatIds, 1, MOST_SEATS);
        var seen = new HashSet<Id>();
        for (int i = 0; i < Math.min(seatIds.size(), MOST_SEATS); i++) {
            findings.expect(seen.add(seatIds.get(i)), "seatIds[%d]".formatted(i), "is there twice");
        }
    }
}
