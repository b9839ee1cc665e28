package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengyun.ticketing.client.Seating;
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
    private final OrderMapper orders;

    Stocktaking(Stock stock, Tickets tickets, Vouchers vouchers, OrderMapper orders) {
        this.stock = stock;
        this.tickets = tickets;
        this.vouchers = vouchers;
        this.orders = orders;
    }

    /** @param show locked */
    Stocked of(Show show, List<Reservation> requests) {
        var showId = show.id().value();
        var buyers = requests.stream().map(Reservation::buyerId).collect(toSet());
        var seatIds =
                requests.stream().flatMap(request -> request.seatIds().stream()).collect(toSet());
        var named = vouchers.ofCodes(showId, codes(requests));
        return new Stocked(
                stock.tiers(showId),
                stock.seats(showId, seatIds),
                stock.plan(showId, tiersToSeat(show, requests)),
                tickets.countLive(showId, buyers),
                named,
                uses(showId, named, buyers));
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

    private static Set<String> codes(List<Reservation> requests) {
        return requests.stream()
                .map(Reservation::voucher)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private List<OrderMapper.VoucherUse> uses(long showId, List<Voucher> named, Set<Long> buyers) {
        var limited = named.stream()
                .filter(voucher -> voucher.usesPerBuyer() != null)
                .map(Voucher::id)
                .toList();
        return limited.isEmpty() ? List.of() : orders.voucherUses(showId, limited, buyers);
    }
}
