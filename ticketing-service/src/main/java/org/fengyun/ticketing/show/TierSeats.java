package org.fengyun.ticketing.show;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where the seats of tiers are. That never changes once a show is there, and to read it takes ten times as long as to read
 * which of them are free: what was asked for last is kept.
 */
@Component
class TierSeats {
    /** Some 100 MB at the most, and a few of the largest plans. */
    private static final int MOST_SEATS = 400_000;

    private final SeatMapper mapper;
    private final Cache<Tier, List<Stock.PlanSeat>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_SEATS)
            .weigher((Tier _, List<Stock.PlanSeat> seats) -> seats.size())
            .build();

    TierSeats(SeatMapper mapper) {
        this.mapper = mapper;
    }

    List<Stock.PlanSeat> of(long showId, Collection<Long> tierIds) {
        return tierIds.stream()
                .flatMap(tierId -> of(new Tier(showId, tierId)).stream())
                .toList();
    }

    private List<Stock.PlanSeat> of(Tier tier) {
        var known = kept.getIfPresent(tier);
        if (known != null) {
            return known;
        }
        var read = List.copyOf(mapper.ofTier(tier.showId(), tier.id()));
        // a tier that is not there is whatever a caller makes up: not worth remembering
        if (!read.isEmpty()) {
            kept.put(tier, read);
        }
        return read;
    }

    private record Tier(long showId, long id) {}
}
