package org.fengyun.endtoend.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Asked.HoldBack;
import org.fengyun.endtoend.history.Asked.Place;
import org.fengyun.endtoend.history.Resource.Kind;
import org.fengyun.endtoend.history.Story.Order;
import org.fengyun.endtoend.history.Story.Ticket;

/**
 * One of a resource, taken for a while.
 *
 * @param possible outside of it, it was free, whatever the order of effects
 * @param sure within these it was taken, whatever the order of effects
 */
record Claim(Resource resource, String by, Span possible, List<Span> sure) {
    static List<Claim> all(Story story) {
        return Stream.concat(
                        story.orders().stream().flatMap(order -> ofOrder(story, order)),
                        story.calls().stream().flatMap(Claim::ofHoldBack))
                .toList();
    }

    boolean isSure(Instant instant) {
        return sure.stream().anyMatch(span -> span.has(instant));
    }

    private static Stream<Claim> ofOrder(Story story, Order order) {
        var life = new Life(story, order);
        var tickets = order.tickets().stream()
                .flatMap(ticket -> resources(order, ticket).map(resource -> life.claim(resource, ticket)));
        var documents = life.asked().map(Place::documents).orElse(List.of());
        var names = IntStream.range(
                        0, Math.min(documents.size(), order.tickets().size()))
                .mapToObj(i -> life.claim(
                        new Resource(Kind.DOCUMENT, documents.get(i)),
                        order.tickets().get(i)));
        // given back with the order, not with a ticket
        var voucher = life.asked().flatMap(place -> Optional.ofNullable(place.voucher())).stream()
                .map(code -> life.claim(new Resource(Kind.VOUCHER, code)));
        return Stream.of(tickets, names, voucher).flatMap(claims -> claims);
    }

    private static Stream<Resource> resources(Order order, Ticket ticket) {
        return Stream.concat(
                Stream.of(new Resource(Kind.TIER, ticket.tierId()), new Resource(Kind.BUYER, order.buyer())),
                Optional.ofNullable(ticket.seatId()).stream().map(id -> new Resource(Kind.SEAT, id)));
    }

    /** Those that were made are not released again. */
    private static Stream<Claim> ofHoldBack(Call call) {
        if (!(call.asked() instanceof HoldBack holdBack) || !call.mayHaveWorked()) {
            return Stream.empty();
        }
        var sure = call.isAcknowledged() ? List.of(Span.from(call.span().to())) : List.<Span>of();
        return holdBack.wants().entrySet().stream()
                .flatMap(want -> IntStream.range(0, want.getValue())
                        .mapToObj(_ -> new Claim(
                                want.getKey(),
                                "the organizer",
                                Span.from(call.span().from()),
                                sure)));
    }
}
