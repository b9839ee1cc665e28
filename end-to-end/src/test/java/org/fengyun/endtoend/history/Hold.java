package org.fengyun.endtoend.history;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Story.Order;
import org.fengyun.endtoend.history.Story.Ticket;

/**
 * How long a ticket kept its place. When it was taken and given back is not known to the instant, so:
 *
 * @param possible outside of it the ticket kept no place, whatever the order of effects
 * @param sure within them it did, whatever the order of effects
 */
record Hold(Order order, Ticket ticket, Span possible, List<Span> sure) {
    static List<Hold> all(Story story) {
        return story.orders().stream()
                .flatMap(order -> order.tickets().stream().map(ticket -> of(story, order, ticket)))
                .toList();
    }

    boolean isSure(Instant instant) {
        return sure.stream().anyMatch(span -> span.has(instant));
    }

    private static Hold of(Story story, Order order, Ticket ticket) {
        var taken = taken(story, order);
        var back = back(story, order);
        var sure = Stream.of(new Span(taken.to(), back.from()), again(story, order, back));
        return new Hold(
                order,
                ticket,
                new Span(taken.from(), back.to()),
                sure.filter(span -> !span.isEmpty()).toList());
    }

    private static Span taken(Story story, Order order) {
        var placings = story.placings()
                .filter(call -> call.buyer().equals(order.buyer()) && call.mayHaveWorked())
                .filter(call ->
                        call.told().map(told -> told.id().equals(order.id())).orElse(true))
                .toList();
        return new Span(
                placings.stream()
                        .map(call -> call.span().from())
                        .min(naturalOrder())
                        .orElse(Instant.MIN),
                placings.stream()
                        .filter(call -> call.told().isPresent())
                        .map(call -> call.span().to())
                        .min(naturalOrder())
                        .orElse(story.end()));
    }

    /** When it can have been given back the first time, and when it was at the latest. */
    private static Span back(Story story, Order order) {
        var cancelled =
                story.cancellations(order.id()).filter(Call::mayHaveWorked).toList();
        var first = Stream.concat(
                        Stream.of(order.expiresAt()),
                        cancelled.stream().map(call -> call.span().from()))
                .min(naturalOrder())
                .orElse(order.expiresAt());
        if (!order.status().equals("CLOSED")) {
            return Span.from(first);
        }
        var last = cancelled.stream()
                .filter(Call::isAcknowledged)
                .map(call -> call.span().to())
                .min(naturalOrder());
        return new Span(first, last.orElse(story.end()));
    }

    /** One that was given back may have been paid late, and has its place in the end. */
    private static Span again(Story story, Order order, Span back) {
        return order.status().equals("CLOSED") || story.end().isBefore(back.from())
                ? new Span(Instant.MAX, Instant.MAX)
                : Span.from(story.end());
    }
}
