package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.sale.OrderMapper.Earlier;
import org.fengyun.ticketing.sale.Reservation.Origin;
import org.fengyun.ticketing.sale.Round.Made;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Tickets;
import org.fengyun.ticketing.voucher.Vouchers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a batch of reservations of one show in one transaction. */
@Component
class Reservations implements Ruling {
    private final OrderMapper orderMapper;
    private final NewOrders newOrders;
    private final Orders orders;
    private final Tickets tickets;
    private final Stock stock;
    private final Vouchers vouchers;
    private final Stocktaking stocktaking;
    private final SaleProperties sale;
    private final Ids ids;
    private final Clock clock;

    Reservations(
            OrderMapper orderMapper,
            NewOrders newOrders,
            Orders orders,
            Tickets tickets,
            Stock stock,
            Vouchers vouchers,
            Stocktaking stocktaking,
            SaleProperties sale,
            Ids ids,
            Clock clock) {
        this.orderMapper = orderMapper;
        this.newOrders = newOrders;
        this.orders = orders;
        this.tickets = tickets;
        this.stock = stock;
        this.vouchers = vouchers;
        this.stocktaking = stocktaking;
        this.sale = sale;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Decision> reserve(long showId, List<Reservation> requests) {
        if (requests.stream().anyMatch(request -> request.seatIds().isEmpty())) {
            stock.prepare(showId);
        }
        var named = stocktaking.attendees(requests);
        var show = stock.lock(showId).filter(found -> found.status() != EventStatus.DRAFT);
        if (show.isEmpty()) {
            var refused = new Decision.Refused(noSuchShow());
            return requests.stream().map(_ -> (Decision) refused).toList();
        }
        var earlier = earlier(showId, requests);
        var fresh = requests.stream()
                .filter(request -> !earlier.containsKey(request.origin()))
                .toList();
        var round = new Round(requests, earlier, allot(show.get(), fresh, named));
        while (round.allotment().wanting() && orders.releaseExpired(showId) > 0) {
            // an order that was made before may be among those released
            round = new Round(requests, earlier(showId, requests), allot(show.get(), fresh, named));
        }
        write(showId, round);
        return round.decisions();
    }

    static InvalidInput noSuchShow() {
        return InvalidInput.of("showId", "is no show that is sold here");
    }

    /** What the keys of these requests have made before. */
    private Map<Origin, Made> earlier(long showId, List<Reservation> requests) {
        var origins = requests.stream().map(Reservation::origin).collect(toSet());
        var known = orderMapper.earlier(origins);
        var ofThisShow = known.stream().filter(order -> order.showId() == showId);
        var placed = orders.placed(showId, ofThisShow.map(Earlier::id).toList());
        var made = new HashMap<Origin, Made>();
        known.forEach(order -> made.put(order.origin(), new Made(order.requestHash(), placed.get(order.id()))));
        return made;
    }

    private Allotment allot(Show show, List<Reservation> requests, Map<Chosen, Attendee> named) {
        return new Allotment(show, clock.instant(), sale.holdFor(), ids::next, stocktaking.of(show, requests, named));
    }

    private void write(long showId, Round round) {
        var issued = round.allotment().tickets();
        if (issued.isEmpty()) {
            return;
        }
        stock.take(showId, Tally.places(issued, -1), Tally.seats(issued));
        newOrders.add(round.rows());
        tickets.issue(issued);
        vouchers.count(showId, Tally.uses(round.allotment().orders(), 1));
    }
}
