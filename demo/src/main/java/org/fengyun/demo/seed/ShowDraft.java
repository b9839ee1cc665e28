package org.fengyun.demo.seed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A show as the admin API takes it; money in fen. */
record ShowDraft(
        Instant startsAt,
        Instant saleOpensAt,
        Instant saleClosesAt,
        String seating,
        boolean realName,
        int limitPerBuyer,
        @Nullable String planId,
        List<TierDraft> tiers) {

    /**
     * @param quota where places are only counted
     * @param categories of the plan, where seats are picked
     */
    record TierDraft(
            String name,
            long price,
            @Nullable Integer quota,
            @Nullable List<String> categories) {}
}
