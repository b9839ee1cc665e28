package org.fengyun.ticketing.sale;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengyun.ticketing.show.Stock.PlanSeat;
import org.fengyun.ticketing.show.Stock.Seat;
import org.fengyun.ticketing.show.Stock.SeatedTier;

/** The seats that a batch may give, whether a buyer picks them or asks for the best: what one takes is gone for all. */
final class FreeSeats {
    private final Map<Long, Seat> seats = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private final Map<Long, BestSeats> best = new HashMap<>();

    /**
     * @param picked the seats that requests name
     * @param tiers those whose best are asked for
     */
    FreeSeats(List<Seat> picked, List<SeatedTier> tiers) {
        picked.forEach(seat -> seats.put(seat.id(), seat));
        tiers.forEach(tier -> best.put(tier.tierId(), new BestSeats(tier.plan(), tier.free())));
    }

    /** A seat that a request names, taken or free, if the show has it. */
    Optional<Seat> picked(long seatId) {
        return Optional.ofNullable(seats.get(seatId));
    }

    boolean isFree(Seat seat) {
        return seat.free() && !taken.contains(seat.id());
    }

    /**
     * Chooses seats together and does not take them yet.
     *
     * @throws SaleProblem.SoldOut if the tier has not so many
     */
    List<Seat> best(long tierId, int quantity) {
        var ofTier = best.get(tierId);
        var chosen = ofTier == null ? List.<PlanSeat>of() : ofTier.choose(quantity);
        if (chosen.isEmpty()) {
            throw new SaleProblem.SoldOut(tierId, ofTier == null ? 0 : ofTier.free());
        }
        return chosen.stream().map(FreeSeats::free).toList();
    }

    /** @param seat a free one */
    void take(Seat seat) {
        taken.add(seat.id());
        var ofTier = best.get(seat.tierId());
        if (ofTier != null) {
            ofTier.take(seat.id());
        }
    }

    private static Seat free(PlanSeat seat) {
        return new Seat(seat.id(), seat.tierId(), seat.zone(), seat.row(), seat.number(), true);
    }
}
