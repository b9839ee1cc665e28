package org.fengyun.benchmarks.baseline;

import com.github.f4b6a3.tsid.TsidFactory;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fengyun.benchmarks.baseline.OrderController.Line;
import org.fengyun.benchmarks.baseline.OrderController.Order;
import org.fengyun.benchmarks.baseline.OrderController.PlaceOrder;
import org.fengyun.benchmarks.baseline.OrderController.Ticket;
import org.fengyun.benchmarks.baseline.OrderMapper.Earlier;
import org.fengyun.benchmarks.baseline.OrderMapper.NewOrder;
import org.fengyun.benchmarks.baseline.OrderMapper.NewTicket;
import org.fengyun.benchmarks.baseline.OrderMapper.Offer;
import org.fengyun.ticketing.client.Id;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One order, one transaction. The row that all orders of a tier write, its stock, is written last and so locked shortest. */
@Service
class Booking {
    private static final Duration HOLD = Duration.ofMinutes(15);

    private final OrderMapper orders;
    private final TsidFactory ids;
    private final Clock clock;

    Booking(OrderMapper orders, TsidFactory ids, Clock clock) {
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Refusal if it cannot be had; nothing is written then */
    @Transactional
    Order place(long buyerId, String key, byte[] requestHash, PlaceOrder request) {
        if (orders.lockBuyer(buyerId).isEmpty()) {
            throw new Refusal.BadRequest("There is no such buyer.");
        }
        var earlier = orders.earlier(buyerId, key);
        if (earlier.isPresent()) {
            return again(earlier.get(), requestHash);
        }
        var showId = request.showId().value();
        var line = onlyLine(request);
        var now = clock.instant();
        var offer = offer(showId, line, now);
        var has = orders.countLive(buyerId, showId, line.tierId().value());
        if (!offer.allows(has, line.quantity())) {
            throw new Refusal.LimitReached();
        }
        var order = new NewOrder(
                showId,
                ids.create().toLong(),
                buyerId,
                offer.price() * line.quantity(),
                now,
                now.plus(HOLD),
                key,
                requestHash);
        return write(order, line, offer);
    }

    private Order write(NewOrder order, Line line, Offer offer) {
        var tierId = line.tierId().value();
        var tickets = Stream.generate(() -> ids.create().toLong())
                .limit(line.quantity())
                .map(id -> new NewTicket(order.showId(), id, order.id(), order.buyerId(), tierId, offer.price()))
                .toList();
        orders.add(order);
        orders.addTickets(tickets);
        if (!orders.take(order.showId(), tierId, line.quantity())) {
            throw new Refusal.SoldOut();
        }
        return view(order.showId(), order.id(), order.total(), order.createdAt(), order.expiresAt(), tickets);
    }

    private Offer offer(long showId, Line line, Instant now) {
        return orders.offer(showId, line.tierId().value())
                .filter(offer -> !now.isBefore(offer.saleOpensAt()) && now.isBefore(offer.saleClosesAt()))
                .orElseThrow(Refusal.NotOnSale::new);
    }

    private Order again(Earlier earlier, byte[] requestHash) {
        if (!MessageDigest.isEqual(earlier.requestHash(), requestHash)) {
            throw new Refusal.KeyReused();
        }
        var tickets = orders.tickets(earlier.showId(), earlier.id());
        return view(earlier.showId(), earlier.id(), earlier.total(), earlier.createdAt(), earlier.expiresAt(), tickets);
    }

    private static Line onlyLine(PlaceOrder request) {
        var lines = request.lines();
        if (lines.size() != 1 || lines.getFirst().quantity() < 1) {
            throw new Refusal.BadRequest("Send one line: so many of which tier.");
        }
        return lines.getFirst();
    }

    private static Order view(
            long showId, long id, long total, Instant createdAt, Instant expiresAt, List<NewTicket> tickets) {
        var held = tickets.stream()
                .map(ticket -> new Ticket(new Id(ticket.id()), new Id(ticket.tierId()), ticket.price(), null, "HELD"))
                .toList();
        return new Order(new Id(id), new Id(showId), "PENDING_PAYMENT", null, total, createdAt, expiresAt, null, held);
    }
}
