package org.fengyun.ticketing.show;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a show has to give: places by tier, and seats. Whoever changes it holds the show's row first, then tiers, then seats,
 * then orders; that order is what keeps sales and releases from waiting for each other in a circle.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Stock {
    private final ShowMapper shows;
    private final TierMapper tiers;
    private final SeatMapper seats;

    Stock(ShowMapper shows, TierMapper tiers, SeatMapper seats) {
        this.shows = shows;
        this.tiers = tiers;
        this.seats = seats;
    }

    /** Reads the show and keeps everybody else from its stock until the transaction ends. */
    public Optional<Show> lock(long showId) {
        return shows.lock(showId);
    }

    public List<Tier> tiers(long showId) {
        return tiers.ofShow(showId);
    }

    /** The seats of this show among these ids; others are left out. */
    public List<Seat> seats(long showId, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : seats.find(showId, ids);
    }

    /**
     * Takes places from tiers and seats from the plan.
     *
     * @param places how many to take, by tier, as negative numbers
     * @throws IllegalStateException if they are not there to take: the caller decided on something it had not locked
     */
    public void take(long showId, Collection<Change> places, Collection<Taking> taken) {
        if (!tiers.changeFreeOfAll(showId, places)) {
            throw new IllegalStateException("show %d has not the places to take: %s".formatted(showId, places));
        }
        if (!taken.isEmpty() && seats.take(showId, taken) != taken.size()) {
            throw new IllegalStateException("show %d has not the seats to take: %s".formatted(showId, taken));
        }
    }

    /**
     * Gives places and seats back.
     *
     * @throws IllegalStateException if they were not taken
     */
    public void giveBack(long showId, Collection<Change> places, Collection<Taking> taken) {
        if (!tiers.changeFreeOfAll(showId, places)) {
            throw new IllegalStateException(
                    "show %d would have more free than its quota: %s".formatted(showId, places));
        }
        var tickets = taken.stream().map(Taking::ticketId).toList();
        var seatIds = taken.stream().map(Taking::seatId).toList();
        if (!taken.isEmpty() && seats.free(showId, tickets, seatIds) != taken.size()) {
            throw new IllegalStateException(
                    "show %d: these seats were not these tickets': %s".formatted(showId, taken));
        }
    }

    /** @param price fen */
    public record Tier(long id, long price, int free) {}

    /** A seat as its audience reads it, and whether it can be had. */
    public record Seat(long id, long tierId, String zone, String row, String number, boolean free) {}

    /** @param places added to what is free */
    public record Change(long tierId, int places) {}

    /** Which ticket has which seat. */
    public record Taking(long seatId, long ticketId) {}
}
