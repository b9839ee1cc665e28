package org.fengyun.ticketing.sale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.sale.PlaceFinder.Place;
import org.fengyun.ticketing.show.Stock;

/** The places that a batch may give, by number and by seat: what one takes is gone for all. */
final class FreePlaces {
    private final Map<Long, Integer> free = new HashMap<>();
    private final FreeSeats seats;

    FreePlaces(List<Stock.Tier> tiers, FreeSeats seats) {
        tiers.forEach(tier -> free.put(tier.id(), tier.free()));
        this.seats = seats;
    }

    /**
     * @param places that are asked for
     * @param counts how many of them there are of each tier
     * @throws SaleProblem.SeatTaken if a seat is
     * @throws SaleProblem.SoldOut if a tier has not so many
     */
    void require(List<Place> places, Map<Long, Integer> counts) {
        for (var place : places) {
            if (place.seat() != null && !seats.isFree(place.seat())) {
                throw new SaleProblem.SeatTaken();
            }
        }
        counts.forEach((tier, count) -> {
            var left = free.getOrDefault(tier, 0);
            if (left < count) {
                throw new SaleProblem.SoldOut(tier, left);
            }
        });
    }

    /** @param place a free one */
    void take(Place place) {
        free.merge(place.tier().id(), -1, Integer::sum);
        if (place.seat() != null) {
            seats.take(place.seat());
        }
    }
}
