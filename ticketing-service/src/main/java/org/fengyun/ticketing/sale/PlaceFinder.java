package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.voucher.Voucher.Priced;
import org.jspecify.annotations.Nullable;

/** Finds which places of a show a request means. */
final class PlaceFinder {
    private final Show show;
    private final Map<Long, Stock.Tier> tiers;
    private final FreeSeats seats;

    PlaceFinder(Show show, Map<Long, Stock.Tier> tiers, FreeSeats seats) {
        this.show = show;
        this.tiers = tiers;
        this.seats = seats;
    }

    /**
     * The places that are asked for, whether they are free or not.
     *
     * @throws InvalidInput if the show has no such places
     */
    List<Place> asked(Reservation request) {
        return request.seatIds().isEmpty() ? places(request) : pickedSeats(request);
    }

    private List<Place> places(Reservation request) {
        if (request.lines().isEmpty()) {
            throw InvalidInput.of("lines", "is missing: say how many of which tier");
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < request.lines().size(); i++) {
            var line = request.lines().get(i);
            var tier = tiers.get(line.tierId());
            if (tier == null) {
                throw InvalidInput.of("lines[%d].tierId".formatted(i), "is no tier of this show");
            }
            for (int n = 0; n < line.quantity(); n++) {
                places.add(new Place(tier, null));
            }
        }
        return places;
    }

    private List<Place> pickedSeats(Reservation request) {
        if (show.seating() != Seating.RESERVED) {
            throw InvalidInput.of("seatIds", "this show has no reserved seats: send lines");
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < request.seatIds().size(); i++) {
            var seat = seats.picked(request.seatIds().get(i)).orElse(null);
            var tier = seat == null ? null : tiers.get(seat.tierId());
            if (tier == null) {
                throw InvalidInput.of("seatIds[%d]".formatted(i), "is no seat of this show");
            }
            places.add(new Place(tier, seat));
        }
        return places;
    }

    /** Finds the best seats for places of a show with seats that have none yet, all of a tier together; keeps the order. */
    List<Place> seated(List<Place> places) {
        if (show.seating() != Seating.RESERVED || places.getFirst().seat() != null) {
            return places;
        }
        var quantities = places.stream().collect(toMap(Place::tier, _ -> 1, Integer::sum));
        var best = new HashMap<Stock.Tier, Iterator<Stock.Seat>>();
        return places.stream()
                .map(Place::tier)
                .map(tier -> new Place(
                        tier,
                        best.computeIfAbsent(
                                        tier,
                                        _ -> seats.best(tier.id(), quantities.getOrDefault(tier, 0))
                                                .iterator())
                                .next()))
                .toList();
    }

    /** @param seat null while none is chosen, and where the show has none */
    record Place(Stock.Tier tier, Stock.@Nullable Seat seat) {
        Priced priced() {
            return new Priced(tier.id(), tier.price());
        }
    }
}
