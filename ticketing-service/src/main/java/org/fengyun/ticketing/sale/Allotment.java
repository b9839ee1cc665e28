package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.sale.PlaceFinder.Place;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;

/**
 * Decides requests in their order over one show whose row is locked: what each takes is gone for the next. Holds the rules of
 * the sale and touches no database; whoever made it writes what it has taken.
 */
final class Allotment {
    private final Show show;
    private final Instant now;
    private final Duration holdFor;
    private final LongSupplier ids;
    private final PlaceFinder finder;
    private final FreePlaces free;
    private final Limits limits;
    private final List<Order> orders = new ArrayList<>();
    private final List<Ticket> tickets = new ArrayList<>();
    private boolean wanting;

    Allotment(Show show, Instant now, Duration holdFor, LongSupplier ids, Stocked stocked) {
        this.show = show;
        this.now = now;
        this.holdFor = holdFor;
        this.ids = ids;
        var tiers = stocked.tiers().stream().collect(toMap(Stock.Tier::id, Function.identity()));
        var seats = new FreeSeats(stocked.seats(), stocked.plan());
        finder = new PlaceFinder(show, tiers, seats);
        free = new FreePlaces(stocked.tiers(), seats);
        limits = new Limits(show, tiers, stocked.live());
    }

    /**
     * @param seats those that requests name
     * @param plan every tier whose best seats are asked for
     * @param live what these buyers hold already
     */
    record Stocked(
            List<Stock.Tier> tiers, List<Stock.Seat> seats, List<Stock.SeatedTier> plan, List<Tickets.Live> live) {}

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
            var counts = places.stream().collect(toMap(place -> place.tier().id(), _ -> 1, Integer::sum));
            limits.objection(request.buyerId(), counts).ifPresent(objection -> {
                throw objection;
            });
            free.require(places, counts);
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
                0,
                null,
                now,
                now.plus(holdFor),
                gift ? now : null);
        var issued = places.stream().map(place -> take(order, place)).toList();
        orders.add(order);
        tickets.addAll(issued);
        return new Decision.Accepted(order, issued);
    }

    private Ticket take(Order order, Place place) {
        free.take(place);
        limits.add(order.buyerId(), place.tier().id());
        var seat = place.seat();
        return new Ticket(
                order.showId(),
                ids.getAsLong(),
                order.id(),
                order.buyerId(),
                place.tier().id(),
                place.tier().price(),
                0,
                seat == null ? null : seat.id(),
                seat == null ? null : seat.zone(),
                seat == null ? null : seat.row(),
                seat == null ? null : seat.number(),
                null,
                null,
                null,
                null,
                null,
                order.status() == OrderStatus.PAID ? TicketStatus.VALID : TicketStatus.HELD);
    }
}
