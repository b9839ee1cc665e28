package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.idempotency.KeyReused;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.sale.OrderMapper.Earlier;
import org.fengyun.ticketing.sale.OrderMapper.NewOrder;
import org.fengyun.ticketing.sale.Reservation.Origin;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a batch of reservations of one show in one transaction. */
@Component
class Reservations implements Ruling {
    private final OrderMapper orderMapper;
    private final Orders orders;
    private final Tickets tickets;
    private final Stock stock;
    private final SaleProperties sale;
    private final Ids ids;
    private final Clock clock;

    Reservations(
            OrderMapper orderMapper,
            Orders orders,
            Tickets tickets,
            Stock stock,
            SaleProperties sale,
            Ids ids,
            Clock clock) {
        this.orderMapper = orderMapper;
        this.orders = orders;
        this.tickets = tickets;
        this.stock = stock;
        this.sale = sale;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Decision> reserve(long showId, List<Reservation> requests) {
        var show = stock.lock(showId).filter(found -> found.status() != EventStatus.DRAFT);
        if (show.isEmpty()) {
            var refused = new Decision.Refused(noSuchShow());
            return requests.stream().map(_ -> (Decision) refused).toList();
        }
        var first = firstOfEach(requests);
        var decided = earlier(showId, first);
        var fresh = first.values().stream()
                .filter(request -> !decided.containsKey(request.origin()))
                .toList();
        if (!fresh.isEmpty()) {
            decided.putAll(decide(show.get(), fresh));
        }
        return requests.stream()
                .map(request -> sameRequest(request, first, decided))
                .toList();
    }

    static InvalidInput noSuchShow() {
        return InvalidInput.of("showId", "is no show that is sold here");
    }

    /** The same request may be in the batch more than once: the first of them is decided, and all have its answer. */
    private static Map<Origin, Reservation> firstOfEach(List<Reservation> requests) {
        var first = new LinkedHashMap<Origin, Reservation>();
        requests.forEach(request -> first.putIfAbsent(request.origin(), request));
        return first;
    }

    private static Decision sameRequest(
            Reservation request, Map<Origin, Reservation> first, Map<Origin, Decision> decided) {
        var leading = first.get(request.origin());
        var decision = decided.get(request.origin());
        if (leading == null || decision == null) {
            throw new IllegalStateException("a request was not decided");
        }
        return MessageDigest.isEqual(leading.requestHash(), request.requestHash())
                ? decision
                : new Decision.Refused(new KeyReused());
    }

    private Map<Origin, Decision> earlier(long showId, Map<Origin, Reservation> requests) {
        var made = orderMapper.earlier(requests.keySet());
        var ofThisShow = made.stream().filter(order -> order.showId() == showId);
        var placed = orders.placed(showId, ofThisShow.map(Earlier::id).toList());
        var decided = new HashMap<Origin, Decision>();
        for (var order : made) {
            var request = requests.get(order.origin());
            var same = request != null && MessageDigest.isEqual(order.requestHash(), request.requestHash());
            var answer = placed.get(order.id());
            decided.put(order.origin(), same && answer != null ? answer : new Decision.Refused(new KeyReused()));
        }
        return decided;
    }

    private Map<Origin, Decision> decide(Show show, List<Reservation> requests) {
        var allotment = allot(show, requests);
        var decisions = requests.stream().map(allotment::decide).toList();
        while (allotment.wanting() && orders.releaseExpired(show.id().value()) > 0) {
            allotment = allot(show, requests);
            decisions = requests.stream().map(allotment::decide).toList();
        }
        write(show.id().value(), allotment, requests, decisions);
        var decided = new HashMap<Origin, Decision>();
        for (int i = 0; i < requests.size(); i++) {
            decided.put(requests.get(i).origin(), decisions.get(i));
        }
        return decided;
    }

    private Allotment allot(Show show, List<Reservation> requests) {
        var showId = show.id().value();
        var buyers = requests.stream().map(Reservation::buyerId).distinct().toList();
        var seatIds = Set.copyOf(
                requests.stream().flatMap(request -> request.seatIds().stream()).toList());
        var stocked = new Allotment.Stocked(
                stock.tiers(showId),
                stock.seats(showId, seatIds),
                stock.plan(showId, tiersToSeat(show, requests)),
                tickets.countLive(showId, buyers));
        return new Allotment(show, clock.instant(), sale.holdFor(), ids::next, stocked);
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

    private void write(long showId, Allotment allotment, List<Reservation> requests, List<Decision> decisions) {
        if (allotment.orders().isEmpty()) {
            return;
        }
        stock.take(showId, places(allotment.tickets(), -1), seats(allotment.tickets()));
        var rows = new ArrayList<NewOrder>();
        for (int i = 0; i < requests.size(); i++) {
            if (decisions.get(i) instanceof Decision.Accepted(var order, var _)) {
                var request = requests.get(i);
                rows.add(new NewOrder(order, request.key().text(), request.requestHash()));
            }
        }
        orderMapper.add(rows);
        tickets.issue(allotment.tickets());
    }

    static List<Stock.Change> places(List<Ticket> tickets, int sign) {
        var counts = tickets.stream().collect(toMap(Ticket::tierId, _ -> sign, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> new Stock.Change(count.getKey(), count.getValue()))
                .toList();
    }

    static List<Stock.Taking> seats(List<Ticket> tickets) {
        var takings = new ArrayList<Stock.Taking>();
        for (var ticket : tickets) {
            if (ticket.seatId() != null) {
                takings.add(new Stock.Taking(ticket.seatId(), ticket.id()));
            }
        }
        return takings;
    }
}
