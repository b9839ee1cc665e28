package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.attendee.Attendees;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.document.DocumentHash;
import org.fengyun.ticketing.sale.Allotment.Stocked;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Tickets;
import org.fengyun.ticketing.voucher.Voucher;
import org.fengyun.ticketing.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** Reads all that a batch is decided on: each kind of thing in one query, and in none what nobody in the batch asks for. */
@Component
class Stocktaking {
    private final Stock stock;
    private final Tickets tickets;
    private final Vouchers vouchers;
    private final Attendees attendees;
    private final OrderMapper orders;

    Stocktaking(Stock stock, Tickets tickets, Vouchers vouchers, Attendees attendees, OrderMapper orders) {
        this.stock = stock;
        this.tickets = tickets;
        this.vouchers = vouchers;
        this.attendees = attendees;
        this.orders = orders;
    }

    /** Whom these requests name, as far as they are there. Asked before the show is locked: it is about buyers, not about stock. */
    Map<Chosen, Attendee> attendees(List<Reservation> requests) {
        return attendees.of(requests.stream()
                .flatMap(request -> request.attendeeIds().stream().map(id -> new Chosen(request.buyerId(), id)))
                .collect(toSet()));
    }

    /**
     * @param show locked
     * @param named by these requests
     */
    Stocked of(Show show, List<Reservation> requests, Map<Chosen, Attendee> named) {
        var showId = show.id().value();
        var buyers = requests.stream().map(Reservation::buyerId).collect(toSet());
        var seatIds =
                requests.stream().flatMap(request -> request.seatIds().stream()).collect(toSet());
        var redeemed = vouchers.ofCodes(showId, codes(requests));
        return new Stocked(
                stock.tiers(showId),
                stock.seats(showId, seatIds),
                stock.plan(showId, tiersToSeat(show, requests)),
                tickets.countLive(showId, buyers),
                redeemed,
                uses(showId, redeemed, buyers),
                named,
                show.realName() ? tickets.liveDocuments(showId, documents(named)) : Set.of());
    }

    /** The tiers whose best seats are asked for. */
    private static Set<Long> tiersToSeat(Show show, List<Reservation> requests) {
        if (show.seating() != Seating.RESERVED) {
            return Set.of();
        }
        return requests.stream()
                .flatMap(request -> request.lines().stream())
                .map(Reservation.Line::tierId)
                .collect(toSet());
    }

    private static Set<DocumentHash> documents(Map<Chosen, Attendee> named) {
        return named.values().stream().map(Attendee::documentHash).collect(toSet());
    }

    private static Set<String> codes(List<Reservation> requests) {
        return requests.stream()
                .map(Reservation::voucher)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private List<OrderMapper.VoucherUse> uses(long showId, List<Voucher> redeemed, Set<Long> buyers) {
        var limited = redeemed.stream()
                .filter(voucher -> voucher.usesPerBuyer() != null)
                .map(Voucher::id)
                .toList();
        return limited.isEmpty() ? List.of() : orders.voucherUses(showId, limited, buyers);
    }
}
