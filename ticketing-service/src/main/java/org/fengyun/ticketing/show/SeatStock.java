package org.fengyun.ticketing.show;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.fengyun.ticketing.show.SeatBits.Spot;
import org.fengyun.ticketing.show.Stock.SeatedTier;
import org.fengyun.ticketing.show.Stock.Taking;
import org.springframework.stereotype.Component;

/** The seats of shows that are locked, and the map that says in short which of them are free: one never changes without the other. */
@Component
class SeatStock {
    private final SeatMapper seats;
    private final SeatMap map;
    private final ShowPlans plans;

    SeatStock(SeatMapper seats, SeatMap map, ShowPlans plans) {
        this.seats = seats;
        this.map = map;
        this.plans = plans;
    }

    void prepare(long showId) {
        plans.of(showId);
    }

    List<Stock.Seat> find(long showId, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : seats.find(showId, Listed.ids(ids));
    }

    List<SeatedTier> plan(long showId, Collection<Long> tierIds) {
        if (tierIds.isEmpty()) {
            return List.of();
        }
        var bits = new SeatBits(map.ofShow(showId));
        return plans.of(showId).entrySet().stream()
                .filter(tier -> tierIds.contains(tier.getKey()))
                .map(tier -> new SeatedTier(
                        tier.getKey(), tier.getValue(), tier.getValue().free(bits)))
                .toList();
    }

    void take(long showId, Collection<Taking> taken) {
        if (taken.isEmpty()) {
            return;
        }
        if (seats.take(showId, Listed.takings(taken)) != taken.size()) {
            throw new IllegalStateException("show %d has not the seats to take: %s".formatted(showId, taken));
        }
        mark(showId, seatIds(taken), SeatBits::take);
    }

    void giveBack(long showId, Collection<Taking> taken) {
        if (taken.isEmpty()) {
            return;
        }
        if (seats.free(showId, Listed.takings(taken)) != taken.size()) {
            throw new IllegalStateException(
                    "show %d: these seats were not these tickets': %s".formatted(showId, taken));
        }
        mark(showId, seatIds(taken), SeatBits::giveBack);
    }

    void holdBack(long showId, long holdBackId, Collection<Long> seatIds) {
        if (seatIds.isEmpty()) {
            return;
        }
        if (seats.holdBack(showId, holdBackId, Listed.ids(seatIds)) != seatIds.size()) {
            throw new IllegalStateException("show %d has not the seats to hold back: %s".formatted(showId, seatIds));
        }
        mark(showId, seatIds, SeatBits::take);
    }

    void release(long showId, long holdBackId, Collection<Long> seatIds) {
        if (seatIds.isEmpty()) {
            return;
        }
        if (seats.release(showId, holdBackId, Listed.ids(seatIds)) != seatIds.size()) {
            throw new IllegalStateException(
                    "show %d: %d does not hold these seats back: %s".formatted(showId, holdBackId, seatIds));
        }
        mark(showId, seatIds, SeatBits::giveBack);
    }

    private void mark(long showId, Collection<Long> seatIds, BiConsumer<SeatBits, Collection<Spot>> change) {
        var bits = new SeatBits(map.ofShow(showId));
        change.accept(bits, seats.spots(showId, Listed.ids(seatIds)));
        map.write(showId, bits.changed());
    }

    private static List<Long> seatIds(Collection<Taking> taken) {
        return taken.stream().map(Taking::seatId).toList();
    }
}
