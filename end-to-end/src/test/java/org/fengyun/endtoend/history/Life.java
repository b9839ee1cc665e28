package org.fengyun.endtoend.history;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Asked.CallOff;
import org.fengyun.endtoend.history.Asked.Place;
import org.fengyun.endtoend.history.Asked.Refund;
import org.fengyun.endtoend.history.Story.Order;
import org.fengyun.endtoend.history.Story.Ticket;

/** From when to when an order keeps what it took, as far as that can be known from outside. */
final class Life {
    private static final Span NEVER = new Span(Instant.MAX, Instant.MAX);

    private final Story story;
    private final Order order;
    private final List<Call> placings;
    private final Span taken;
    private final Span back;

    Life(Story story, Order order) {
        this.story = story;
        this.order = order;
        this.placings = story.placings()
                .filter(call -> call.buyer().equals(order.buyer()) && call.mayHaveWorked())
                .filter(call ->
                        call.told().map(told -> told.id().equals(order.id())).orElse(true))
                .toList();
        this.taken = new Span(
                first(placings.stream().map(call -> call.span().from())).orElse(Instant.MIN),
                first(placings.stream()
                                .filter(Call::isAcknowledged)
                                .map(call -> call.span().to()))
                        .orElse(story.end()));
        this.back = back();
    }

    /** What made it, where that was told. */
    Optional<Place> asked() {
        return placings.stream()
                .filter(Call::isAcknowledged)
                .map(call -> (Place) call.asked())
                .findFirst();
    }

    Claim claim(Resource resource) {
        return claim(resource, back);
    }

    /** Until the ticket is refunded, at most. */
    Claim claim(Resource resource, Ticket ticket) {
        var refunds = story.calls().stream()
                .filter(call -> call.mayHaveWorked() && refunds(call.asked(), ticket))
                .toList();
        var first = first(refunds.stream().map(call -> call.span().from()));
        if (first.isEmpty() || !first.get().isBefore(back.from())) {
            return claim(resource, back);
        }
        var last = first(refunds.stream()
                .filter(call -> call.isAcknowledged() && ticket.status().equals("REFUNDED"))
                .filter(call -> call.asked() instanceof Refund)
                .map(call -> call.span().to()));
        return claim(resource, new Span(first.get(), last.orElse(back.to())));
    }

    private boolean refunds(Asked asked, Ticket ticket) {
        return asked instanceof CallOff
                || (asked instanceof Refund refund && refund.orderId().equals(order.id()) && refund.covers(ticket));
    }

    private Claim claim(Resource resource, Span until) {
        var sure = Stream.of(new Span(taken.to(), until.from()), again(resource, until))
                .filter(span -> !span.isEmpty())
                .toList();
        return new Claim(resource, order.id(), new Span(taken.from(), until.to()), sure);
    }

    /** From when it can have been given back the first time, to when it was at the latest. */
    private Span back() {
        var cancelled =
                story.cancellations(order.id()).filter(Call::mayHaveWorked).toList();
        var from = first(Stream.concat(
                Stream.of(order.expiresAt()),
                Stream.concat(cancelled.stream(), story.callOffs())
                        .map(call -> call.span().from())));
        var to = first(cancelled.stream()
                .filter(Call::isAcknowledged)
                .map(call -> call.span().to()));
        var closed = order.status().equals("CLOSED") ? to.orElse(story.end()) : Instant.MAX;
        return new Span(from.orElseThrow(), closed);
    }

    /** One that was given back may have been paid late: then it has in the end what it had. */
    private Span again(Resource resource, Span until) {
        var holds = resource.kind() == Resource.Kind.VOUCHER
                ? !order.status().equals("CLOSED")
                : order.status().equals("PENDING_PAYMENT") || order.status().equals("PAID");
        return holds && !story.end().isBefore(until.from()) ? Span.from(story.end()) : NEVER;
    }

    private static Optional<Instant> first(Stream<Instant> instants) {
        return instants.min(naturalOrder());
    }
}
