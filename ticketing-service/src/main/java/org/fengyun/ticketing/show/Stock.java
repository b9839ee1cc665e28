package org.fengyun.ticketing.show;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a show has to give: places by tier, and seats. Whoever changes it holds the show's row first, so of a show one at a
 * time does, and in which order it then takes tiers, seats, orders and tickets makes no circle: docs/decisions/0004.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Stock {
    private final ShowMapper shows;
    private final TierMapper tiers;
    private final SeatStock seats;

    Stock(ShowMapper shows, TierMapper tiers, SeatStock seats) {
        this.shows = shows;
        this.tiers = tiers;
        this.seats = seats;
    }

    /** Finds out where the seats of a show are, which takes a while at the first time: better before it is locked than after. */
    public void prepare(long showId) {
        seats.prepare(showId);
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
        return seats.find(showId, ids);
    }

    /** Where the seats of these tiers are, and which are free. A tier without seats is left out. */
    public List<SeatedTier> plan(long showId, Collection<Long> tierIds) {
        return seats.plan(showId, tierIds);
    }

    /**
     * Takes places from tiers and seats from the plan.
     *
     * @param places how many to take, by tier, as negative numbers
     * @throws IllegalStateException if they are not there to take: the caller decided on something it had not locked
     */
    public void take(long showId, Collection<Change> places, Collection<Taking> taken) {
        change(showId, places);
        seats.take(showId, taken);
    }

    /**
     * Gives places and seats back.
     *
     * @throws IllegalStateException if they were not taken
     */
    public void giveBack(long showId, Collection<Change> places, Collection<Taking> taken) {
        change(showId, places);
        seats.giveBack(showId, taken);
    }

    /**
     * Keeps places and seats from sale.
     *
     * @param places how many to take, by tier, as negative numbers
     * @throws IllegalStateException if they are not free: the caller decided on something it had not locked
     */
    public void holdBack(long showId, long holdBackId, Collection<Change> places, Collection<Long> seatIds) {
        change(showId, places);
        seats.holdBack(showId, holdBackId, seatIds);
    }

    /**
     * Puts places and seats back on sale.
     *
     * @throws IllegalStateException if this did not hold them back
     */
    public void release(long showId, long holdBackId, Collection<Change> places, Collection<Long> seatIds) {
        change(showId, places);
        seats.release(showId, holdBackId, seatIds);
    }

    private void change(long showId, Collection<Change> places) {
        if (!tiers.changeFreeOfAll(showId, places)) {
            throw new IllegalStateException("show %d has not so many places to move: %s".formatted(showId, places));
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

    /** @param free the index of each seat that is */
    public record SeatedTier(long tierId, TierPlan plan, BitSet free) {}

    /** @param places added to what is free */
    public record Change(long tierId, int places) {}

    /** Which ticket has which seat. */
    public record Taking(long seatId, long ticketId) {}
}
