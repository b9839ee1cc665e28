package org.fengyun.ticketing.show;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Where the seats of shows are. That never changes once a show is there, and to read 100,000 takes the better part of a
 * second: what was asked for last is kept.
 */
@Component
class ShowPlans {
    /** Some 50 MB at the most, and a few of the largest plans. */
    private static final int MOST_SEATS = 400_000;

    private final SeatMapper mapper;
    private final Cache<Long, Map<Long, TierPlan>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_SEATS)
            .weigher((Long _, Map<Long, TierPlan> tiers) ->
                    1 + tiers.values().stream().mapToInt(TierPlan::size).sum())
            .build();

    ShowPlans(SeatMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The tiers that have seats, by their id; none for a show without.
     *
     * @param showId a show that is there, since what it has is believed ever after
     */
    Map<Long, TierPlan> of(long showId) {
        var known = kept.getIfPresent(showId);
        if (known != null) {
            return known;
        }
        var read = read(showId);
        kept.put(showId, read);
        return read;
    }

    private Map<Long, TierPlan> read(long showId) {
        var tiers = new HashMap<Long, TierPlan>();
        mapper.ofShow(showId).stream()
                .collect(groupingBy(Stock.PlanSeat::tierId))
                .forEach((tierId, seats) -> tiers.put(tierId, new TierPlan(seats)));
        return Map.copyOf(tiers);
    }
}
