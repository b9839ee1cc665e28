package org.fengyun.ticketing.show;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.ShowEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierEdit;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.plan.SeatingPlan;
import org.jspecify.annotations.Nullable;

/** What a show must be before it is made or changed. */
final class ShowDraftCheck {
    private static final long DEAREST_FEN = 10_000_000;
    private static final int LARGEST_QUOTA = 1_000_000;
    private static final int LARGEST_LIMIT = 100;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Findings findings = new Findings();

    static void check(ShowEdit edit) {
        var check = new ShowDraftCheck();
        check.times(edit.startsAt(), edit.saleOpensAt(), edit.saleClosesAt());
        check.upToStart("doorsOpenAt", edit.doorsOpenAt(), edit.startsAt());
        check.upToStart("attendeesFixedAt", edit.attendeesFixedAt(), edit.startsAt());
        check.findings.between("limitPerBuyer", edit.limitPerBuyer(), 1, LARGEST_LIMIT);
        check.limit("limitPerOrder", edit.limitPerOrder());
        check.findings.refuse();
    }

    static void check(TierEdit edit) {
        var check = new ShowDraftCheck();
        check.findings.text("name", edit.name(), 1, 50).between("price", edit.price(), 0, DEAREST_FEN);
        if (edit.quota() != null) {
            check.findings.between("quota", edit.quota(), 1, LARGEST_QUOTA);
        }
        check.limit("limitPerBuyer", edit.limitPerBuyer());
        check.findings.refuse();
    }

    /** @param plan the plan that the draft names, if its organizer has it */
    static void check(ShowDraft draft, Optional<SeatingPlan> plan) {
        var check = new ShowDraftCheck();
        check.times(draft.startsAt(), draft.saleOpensAt(), draft.saleClosesAt());
        check.upToStart("doorsOpenAt", draft.doorsOpenAt(), draft.startsAt());
        check.upToStart("attendeesFixedAt", draft.attendeesFixedAt(), draft.startsAt());
        check.limit("limitPerOrder", draft.limitPerOrder());
        check.findings
                .present("seating", draft.seating())
                .between("limitPerBuyer", draft.limitPerBuyer(), 1, LARGEST_LIMIT)
                .entries("tiers", draft.tiers(), 1, 50);
        if (draft.seating() != null && draft.tiers() != null && !draft.tiers().contains(null)) {
            check.tiers(draft, plan);
        }
        check.findings.refuse();
    }

    private void tiers(ShowDraft draft, Optional<SeatingPlan> plan) {
        tierNames(draft.tiers());
        switch (draft.seating()) {
            case GENERAL -> general(draft);
            case RESERVED -> reserved(draft, plan);
        }
    }

    private void times(@Nullable Instant startsAt, @Nullable Instant saleOpensAt, @Nullable Instant saleClosesAt) {
        findings.present("startsAt", startsAt)
                .present("saleOpensAt", saleOpensAt)
                .present("saleClosesAt", saleClosesAt);
        if (startsAt == null || saleOpensAt == null || saleClosesAt == null) {
            return;
        }
        bounded("startsAt", startsAt);
        bounded("saleOpensAt", saleOpensAt);
        bounded("saleClosesAt", saleClosesAt);
        findings.expect(
                saleOpensAt.isBefore(saleClosesAt), "saleClosesAt", "must be after saleOpensAt: " + saleOpensAt);
        findings.expect(!saleClosesAt.isAfter(startsAt), "saleClosesAt", "must not be after startsAt: " + startsAt);
    }

    private void upToStart(String field, @Nullable Instant time, @Nullable Instant startsAt) {
        if (time != null && startsAt != null) {
            bounded(field, time);
            findings.expect(!time.isAfter(startsAt), field, "must not be after startsAt: " + startsAt);
        }
    }

    private void limit(String field, @Nullable Integer limit) {
        if (limit != null) {
            findings.between(field, limit, 1, LARGEST_LIMIT);
        }
    }

    private void bounded(String field, Instant time) {
        findings.expect(!time.isBefore(EARLIEST) && !time.isAfter(LATEST), field, "must be in the years 2000 to 9999");
    }

    private void tierNames(List<TierDraft> tiers) {
        var names = new HashSet<String>();
        for (int i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            findings.text("tiers[%d].name".formatted(i), tier.name(), 1, 50)
                    .between("tiers[%d].price".formatted(i), tier.price(), 0, DEAREST_FEN);
            limit("tiers[%d].limitPerBuyer".formatted(i), tier.limitPerBuyer());
            findings.expect(names.add(tier.name()), "tiers[%d].name".formatted(i), "is the name of another tier too");
        }
    }

    private void general(ShowDraft draft) {
        findings.expect(draft.planId() == null, "planId", "goes with RESERVED seating alone");
        for (int i = 0; i < draft.tiers().size(); i++) {
            var tier = draft.tiers().get(i);
            findings.between("tiers[%d].quota".formatted(i), tier.quota(), 1, LARGEST_QUOTA)
                    .expect(
                            tier.categories() == null || tier.categories().isEmpty(),
                            "tiers[%d].categories".formatted(i),
                            "goes with RESERVED seating alone");
        }
    }

    private void reserved(ShowDraft draft, Optional<SeatingPlan> plan) {
        if (plan.isEmpty()) {
            findings.add("planId", draft.planId() == null ? "is missing: upload a plan first" : "is no plan of yours");
            return;
        }
        var seats = plan.get().seatsByCategory();
        var tierOf = new HashMap<String, Integer>();
        for (int i = 0; i < draft.tiers().size(); i++) {
            var tier = draft.tiers().get(i);
            var field = "tiers[%d].categories".formatted(i);
            findings.expect(
                    tier.quota() == null,
                    "tiers[%d].quota".formatted(i),
                    "is the number of its seats here: leave it out");
            findings.entries(field, tier.categories(), 1, 100);
            for (var category : tier.categories() == null ? List.<String>of() : tier.categories()) {
                findings.expect(seats.containsKey(category), field, "the plan has no category " + category);
                findings.expect(tierOf.putIfAbsent(category, i) == null, field, category + " is in another tier too");
            }
            var count = tier.categories() == null
                    ? 0
                    : tier.categories().stream()
                            .mapToInt(category -> seats.getOrDefault(category, 0))
                            .sum();
            findings.expect(count > 0, field, "the plan has no seats of these");
        }
        seats.forEach((category, count) -> findings.expect(
                count == 0 || tierOf.containsKey(category), "tiers", "no tier sells the category " + category));
    }
}
