package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.document.DocumentHash;
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
    private final Names names;
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
        names = new Names(show, stocked.attendees(), stocked.documents());
        forms = new OrderForms(now, holdFor, ids);
    }

    /**
     * @param seats those that requests name
     * @param plan every tier whose best seats are asked for
     * @param live what these buyers hold already
     * @param vouchers those that requests name
     * @param voucherUses of those that a buyer may not use so often
     * @param attendees whom requests name, as far as they are there
     * @param documents those of theirs that have a live ticket of the show
     */
    record Stocked(
            List<Stock.Tier> tiers,
            List<Stock.Seat> seats,
            List<Stock.SeatedTier> plan,
            List<Tickets.Live> live,
            List<Voucher> vouchers,
            List<VoucherUse> voucherUses,
            Map<Chosen, Attendee> attendees,
            Set<DocumentHash> documents) {}

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
            var named = names.of(request, places.size());
            var counts = places.stream().collect(toMap(place -> place.tier().id(), _ -> 1, Integer::sum));
            limits.objection(request.buyerId(), counts).ifPresent(objection -> {
                throw objection;
            });
            var voucher = vouchers.redeem(request, places, now);
            free.require(places, counts);
            names.requireNoTicket(named);
            return accept(request, finder.seated(places), voucher, named);
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

    private Decision accept(Reservation request, List<Place> places, Optional<Voucher> voucher, List<Attendee> named) {
        var accepted = forms.fill(request, places, voucher, named);
        names.take(named);
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
