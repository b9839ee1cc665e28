package org.fengyun.ticketing.show;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final TierSeats tierSeats;

    Stock(ShowMapper shows, TierMapper tiers, SeatMapper seats, TierSeats tierSeats) {
        this.shows = shows;
        this.tiers = tiers;
        this.seats = seats;
        this.tierSeats = tierSeats;
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

    /** Where the seats of these tiers are, and which are free: for those who do not name their seats, since it reads them all. */
    public Plan plan(long showId, Collection<Long> tierIds) {
        return tierIds.isEmpty()
                ? Plan.NONE
                : new Plan(tierSeats.of(showId, tierIds), Set.copyOf(seats.freeOfTiers(showId, tierIds)));
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

    /**
     * @param price fen
     * @param limitPerBuyer tickets over all orders of one buyer, where the tier has a limit of its own
     * @param voucherOnly whether only a voucher that unlocks it sells it
     */
    public record Tier(
            long id,
            String name,
            long price,
            int free,
            @Nullable Integer limitPerBuyer,
            boolean voucherOnly) {}

    /** A seat as its audience reads it, and whether it can be had. */
    public record Seat(long id, long tierId, String zone, String row, String number, boolean free) {}

    /**
     * A seat, and where it is.
     *
     * @param position in the order of its zone; seats of one row follow each other
     * @param x pixels from the left of the plan
     * @param y pixels from the top of the plan
     */
    public record PlanSeat(
            long id,
            long tierId,
            int zoneId,
            String zone,
            String row,
            String number,
            int position,
            double x,
            double y) {}

    /**
     * @param seats in no order
     * @param free the ids of those that are
     */
    public record Plan(List<PlanSeat> seats, Set<Long> free) {
        public static final Plan NONE = new Plan(List.of(), Set.of());
    }

    /** @param places added to what is free */
    public record Change(long tierId, int places) {}

    /** Which ticket has which seat. */
    public record Taking(long seatId, long ticketId) {}
}
