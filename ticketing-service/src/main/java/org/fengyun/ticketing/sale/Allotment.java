package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.sale.OrderMapper.VoucherUse;
import org.fengyun.ticketing.sale.PlaceFinder.Place;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.fengyun.ticketing.voucher.Voucher;

/**
 * Decides requests in their order over one show whose row is locked: what each takes is gone for the next. Holds the rules of
 * the sale and touches no database; whoever made it writes what it has taken.
 */
final class Allotment {
    private final Show show;
    private final Instant now;
    private final PlaceFinder finder;
    private final FreePlaces free;
    private final Limits limits;
    private final VoucherBook vouchers;
    private final OrderForms forms;
    private final List<Order> orders = new ArrayList<>();
    private final List<Ticket> tickets = new ArrayList<>();
    private boolean wanting;

    Allotment(Show show, Instant now, Duration holdFor, LongSupplier ids, Stocked stocked) {
        this.show = show;
        this.now = now;
        var tiers = stocked.tiers().stream().collect(toMap(Stock.Tier::id, Function.identity()));
        var seats = new FreeSeats(stocked.seats(), stocked.plan());
        finder = new PlaceFinder(show, tiers, seats);
        free = new FreePlaces(stocked.tiers(), seats);
        limits = new Limits(show, tiers, stocked.live());
        vouchers = new VoucherBook(stocked.vouchers(), stocked.voucherUses());
        forms = new OrderForms(now, holdFor, ids);
    }

    /**
     * @param seats those that requests name
     * @param plan every tier whose best seats are asked for
     * @param live what these buyers hold already
     * @param vouchers those that requests name
     * @param voucherUses of those that a buyer may not use so often
     */
    record Stocked(
            List<Stock.Tier> tiers,
            List<Stock.Seat> seats,
            List<Stock.SeatedTier> plan,
            List<Tickets.Live> live,
            List<Voucher> vouchers,
            List<VoucherUse> voucherUses) {}

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
            var voucher = vouchers.redeem(request, places, now);
            free.require(places, counts);
            return accept(request, finder.seated(places), voucher);
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

    private Decision accept(Reservation request, List<Place> places, Optional<Voucher> voucher) {
        var accepted = forms.fill(request, places, voucher);
        places.forEach(place -> {
            free.take(place);
            limits.add(request.buyerId(), place.tier().id());
        });
        voucher.ifPresent(used -> vouchers.use(used, request.buyerId()));
        orders.add(accepted.order());
        tickets.addAll(accepted.tickets());
        return accepted;
    }
}
