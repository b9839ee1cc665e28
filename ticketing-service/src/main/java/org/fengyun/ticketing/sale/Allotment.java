package org.fengyun.ticketing.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.sale.PlaceFinder.Place;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;

/**
 * Decides requests in their order over one show whose row is locked: what each takes is gone for the next. Holds the rules of
 * the sale and touches no database; whoever made it writes what it has taken.
 */
final class Allotment {
    private final Show show;
    private final Instant now;
    private final Duration holdFor;
    private final LongSupplier ids;
    private final Map<Long, Integer> free = new HashMap<>();
    private final FreeSeats seats;
    private final PlaceFinder finder;
    private final Map<Long, Integer> live;
    private final List<Order> orders = new ArrayList<>();
    private final List<Ticket> tickets = new ArrayList<>();
    private boolean wanting;

    Allotment(Show show, Instant now, Duration holdFor, LongSupplier ids, Stocked stocked) {
        this.show = show;
        this.now = now;
        this.holdFor = holdFor;
        this.ids = ids;
        this.live = new HashMap<>(stocked.live());
        var tiers = new HashMap<Long, Stock.Tier>();
        stocked.tiers().forEach(tier -> {
            tiers.put(tier.id(), tier);
            free.put(tier.id(), tier.free());
        });
        seats = new FreeSeats(stocked.seats(), stocked.plan());
        finder = new PlaceFinder(show, tiers, seats);
    }

    /**
     * @param seats those that requests name
     * @param plan of every tier whose best seats are asked for
     * @param live how many live tickets each buyer has
     */
    record Stocked(List<Stock.Tier> tiers, List<Stock.Seat> seats, Stock.Plan plan, Map<Long, Integer> live) {}

    /** Whether anything was refused that expired holds, once released, might allow. */
    boolean wanting() {
        return wanting;
    }

    List<Order> orders() {
        return orders;
    }

    List<Ticket> tickets() {
        return tickets;
    }

    Decision decide(Reservation request) {
        try {
            requireOnSale();
            var places = finder.asked(request);
            requireWithinLimit(request, places.size());
            requireFree(places);
            return accept(request, finder.seated(places));
        } catch (SaleProblem | InvalidInput refused) {
            wanting |= SaleProblem.isWant(refused);
            return new Decision.Refused(refused);
        }
    }

    private void requireOnSale() {
        if (!show.onSale(now)) {
            throw new SaleProblem.NotOnSale();
        }
    }

    private void requireWithinLimit(Reservation request, int more) {
        var has = live.getOrDefault(request.buyerId(), 0);
        if (has + more > show.limitPerBuyer()) {
            throw new SaleProblem.LimitReached(show.limitPerBuyer(), has);
        }
    }

    private void requireFree(List<Place> places) {
        var wanted = new HashMap<Long, Integer>();
        for (var place : places) {
            var seat = place.seat();
            if (seat != null && !seats.isFree(seat)) {
                throw new SaleProblem.SeatTaken();
            }
            wanted.merge(place.tier().id(), 1, Integer::sum);
        }
        wanted.forEach((tier, count) -> {
            var left = free.getOrDefault(tier, 0);
            if (left < count) {
                throw new SaleProblem.SoldOut(tier, left);
            }
        });
    }

    private Decision accept(Reservation request, List<Place> places) {
        var total = places.stream().mapToLong(place -> place.tier().price()).sum();
        // what costs nothing is sold at once: there is no payment to wait for
        var gift = total == 0;
        var order = new Order(
                show.id().value(),
                ids.getAsLong(),
                request.buyerId(),
                gift ? OrderStatus.PAID : OrderStatus.PENDING_PAYMENT,
                null,
                false,
                total,
                now,
                now.plus(holdFor),
                gift ? now : null);
        var issued = places.stream().map(place -> take(order, place)).toList();
        orders.add(order);
        tickets.addAll(issued);
        live.merge(request.buyerId(), issued.size(), Integer::sum);
        return new Decision.Accepted(order, issued);
    }

    private Ticket take(Order order, Place place) {
        var seat = place.seat();
        free.merge(place.tier().id(), -1, Integer::sum);
        if (seat != null) {
            seats.take(seat);
        }
        return new Ticket(
                order.showId(),
                ids.getAsLong(),
                order.id(),
                order.buyerId(),
                place.tier().id(),
                place.tier().price(),
                seat == null ? null : seat.id(),
                seat == null ? null : seat.zone(),
                seat == null ? null : seat.row(),
                seat == null ? null : seat.number(),
                order.status() == OrderStatus.PAID ? TicketStatus.VALID : TicketStatus.HELD);
    }
}
