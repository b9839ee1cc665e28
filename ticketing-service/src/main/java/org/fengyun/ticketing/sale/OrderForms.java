package org.fengyun.ticketing.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.sale.PlaceFinder.Place;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.voucher.Voucher;
import org.jspecify.annotations.Nullable;

/** Makes out orders and their tickets, with what is to be paid for them. */
final class OrderForms {
    private final Instant now;
    private final Duration holdFor;
    private final LongSupplier ids;

    OrderForms(Instant now, Duration holdFor, LongSupplier ids) {
        this.now = now;
        this.holdFor = holdFor;
        this.ids = ids;
    }

    /** @param named one for each place, or none */
    Decision.Accepted fill(Reservation request, List<Place> places, Optional<Voucher> voucher, List<Attendee> named) {
        var off = takenOff(places, voucher);
        var discount = off.stream().mapToLong(Long::longValue).sum();
        var price = places.stream().mapToLong(place -> place.tier().price()).sum();
        var order = order(request, price - discount, discount, voucher);
        var tickets = IntStream.range(0, places.size())
                .mapToObj(i -> ticket(order, places.get(i), off.get(i), named.isEmpty() ? null : named.get(i)))
                .toList();
        return new Decision.Accepted(order, tickets);
    }

    private static List<Long> takenOff(List<Place> places, Optional<Voucher> voucher) {
        var priced = places.stream().map(Place::priced).toList();
        return voucher.map(named -> named.takenOff(priced)).orElseGet(() -> Collections.nCopies(places.size(), 0L));
    }

    private Order order(Reservation request, long total, long discount, Optional<Voucher> voucher) {
        // what costs nothing is sold at once: there is no payment to wait for
        var gift = total == 0;
        return new Order(
                request.showId(),
                ids.getAsLong(),
                request.buyerId(),
                gift ? OrderStatus.PAID : OrderStatus.PENDING_PAYMENT,
                null,
                false,
                total,
                discount,
                voucher.map(Voucher::id).orElse(null),
                now,
                now.plus(holdFor),
                gift ? now : null);
    }

    private Ticket ticket(Order order, Place place, long off, @Nullable Attendee named) {
        var seat = place.seat();
        return new Ticket(
                order.showId(),
                ids.getAsLong(),
                order.id(),
                order.buyerId(),
                place.tier().id(),
                place.tier().price() - off,
                off,
                seat == null ? null : seat.id(),
                seat == null ? null : seat.zone(),
                seat == null ? null : seat.row(),
                seat == null ? null : seat.number(),
                named == null ? null : named.id(),
                named == null ? null : named.name(),
                named == null ? null : named.documentType(),
                named == null ? null : named.documentMasked(),
                named == null ? null : named.documentHash(),
                order.status() == OrderStatus.PAID ? TicketStatus.VALID : TicketStatus.HELD);
    }
}
