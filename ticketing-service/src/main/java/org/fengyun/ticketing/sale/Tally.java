package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Ticket;

/** What orders and their tickets come to. */
final class Tally {
    private Tally() {}

    /** @param sign -1 where they are taken, 1 where they come back */
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

    /**
     * How often they use each voucher.
     *
     * @param sign 1 where they begin to, -1 where they give it back
     */
    static Map<Long, Integer> uses(List<Order> orders, int sign) {
        var uses = new HashMap<Long, Integer>();
        for (var order : orders) {
            if (order.voucherId() != null) {
                uses.merge(order.voucherId(), sign, Integer::sum);
            }
        }
        return uses;
    }
}
