package org.fengyun.ticketing.holdback;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengyun.ticketing.client.HoldBackApi.HoldBackDraft;
import org.fengyun.ticketing.client.HoldBackApi.Release;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.holdback.HoldBackMapper.SeatRow;
import org.fengyun.ticketing.holdback.HoldBackMapper.TierRow;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.input.InvalidInput.Finding;
import org.fengyun.ticketing.sale.Orders;
import org.fengyun.ticketing.show.Stock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the places that a request is about, in a show that is locked. */
@Component
class PlacesInQuestion {
    private final HoldBackMapper holdBacks;
    private final Stock stock;
    private final Orders orders;

    PlacesInQuestion(HoldBackMapper holdBacks, Stock stock, Orders orders) {
        this.holdBacks = holdBacks;
        this.stock = stock;
        this.orders = orders;
    }

    /** Those to keep from sale, all of them free. What expired holds keep is given back first, as for a buyer. */
    Places free(long showId, HoldBackDraft draft) {
        giveExpiredBack(showId);
        var tierId = draft.tierId();
        return tierId == null
                ? seats(showId, requireNonNullElse(draft.seatIds(), List.of()))
                : ofTier(showId, tierId, requireNonNullElse(draft.quantity(), 0));
    }

    /** Those to put back on sale, all of them held by this one. */
    Places held(long showId, long holdBackId, Seating seating, Release release) {
        var ids = List.of(holdBackId);
        return switch (seating) {
            case RESERVED -> {
                var seats = named(showId, holdBacks.seats(showId, ids), release.seatIds());
                yield Places.of(
                        seats, seat -> seat.id().value(), seat -> seat.tierId().value());
            }
            case GENERAL -> ofTier(holdBacks.tiers(showId, ids).getFirst(), release.quantity());
        };
    }

    private static Places ofTier(TierRow tier, @Nullable Integer wanted) {
        var quantity = requireNonNullElse(wanted, tier.held());
        if (quantity > tier.held()) {
            throw new HoldBackProblem.NotHeldBack(tier.held());
        }
        return Places.of(tier.tierId().value(), quantity);
    }

    private void giveExpiredBack(long showId) {
        int released;
        do {
            released = orders.releaseExpired(showId);
        } while (released > 0);
    }

    private Places ofTier(long showId, Id tierId, int quantity) {
        var tier = stock.tiers(showId).stream()
                .filter(candidate -> candidate.id() == tierId.value())
                .findAny()
                .orElseThrow(() -> InvalidInput.of("tierId", "is no tier of this show"));
        if (tier.free() < quantity) {
            throw new HoldBackProblem.SoldOut(tier.free());
        }
        return Places.of(tier.id(), quantity);
    }

    private Places seats(long showId, List<Id> seatIds) {
        var seats = known(showId, seatIds);
        var taken = new ArrayList<Finding>();
        for (int i = 0; i < seatIds.size(); i++) {
            if (!seat(seats, seatIds.get(i)).free()) {
                taken.add(new Finding("seatIds[%d]".formatted(i), "is not free"));
            }
        }
        if (!taken.isEmpty()) {
            throw new HoldBackProblem.SeatsTaken(taken);
        }
        return Places.of(List.copyOf(seats.values()), Stock.Seat::id, Stock.Seat::tierId);
    }

    private List<SeatRow> named(long showId, List<SeatRow> held, @Nullable List<Id> seatIds) {
        if (seatIds == null) {
            return held;
        }
        var named = known(showId, seatIds).keySet();
        return held.stream().filter(seat -> named.contains(seat.id().value())).toList();
    }

    /** The seats of these ids, each of which must be one. */
    private Map<Long, Stock.Seat> known(long showId, List<Id> seatIds) {
        var wanted = seatIds.stream().map(Id::value).collect(toSet());
        var known = stock.seats(showId, wanted).stream().collect(toMap(Stock.Seat::id, seat -> seat));
        var findings = new Findings();
        for (int i = 0; i < seatIds.size(); i++) {
            findings.expect(
                    known.containsKey(seatIds.get(i).value()), "seatIds[%d]".formatted(i), "is no seat of this show");
        }
        findings.refuse();
        return known;
    }

    private static Stock.Seat seat(Map<Long, Stock.Seat> seats, Id id) {
        return Objects.requireNonNull(seats.get(id.value()));
    }
}
