package org.fengyun.endtoend.history;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Asked.HoldBack;
import org.fengyun.endtoend.history.Story.Order;
import org.fengyun.endtoend.history.Story.Stock;
import org.fengyun.endtoend.history.Story.Ticket;

/** In the end the stock of each tier adds up, and is what tickets and hold-backs make it; orders agree with their tickets. */
record Counts(Story story) {
    private static final Map<String, Set<String>> TICKETS_OF = Map.of(
            "PENDING_PAYMENT", Set.of("HELD"),
            "CLOSED", Set.of("RELEASED"),
            "PAID", Set.of("VALID", "USED"),
            "PARTLY_REFUNDED", Set.of("VALID", "USED", "REFUNDED"),
            "REFUNDED", Set.of("REFUNDED"));

    Stream<String> flaws() {
        return Stream.concat(
                story.show().tiers().keySet().stream().flatMap(this::ofTier),
                story.orders().stream().filter(order -> !agrees(order)).map(order -> "tickets disagree: " + order));
    }

    private Stream<String> ofTier(String tierId) {
        var stock = story.stock().get(tierId);
        var tier = story.show().tiers().get(tierId);
        if (stock == null || tier == null) {
            return Stream.of("tier %s has no stock".formatted(tierId));
        }
        var held = count(tierId, ticket -> ticket.status().equals("HELD")) + heldBack(tierId);
        var sold = count(tierId, Ticket::isSold);
        var counted = new Stock(tier.quota(), tier.quota() - held - sold, held, sold);
        return stock.equals(counted)
                ? Stream.empty()
                : Stream.of("tier %s has %s, and its tickets make it %s".formatted(tierId, stock, counted));
    }

    private int count(String tierId, Predicate<Ticket> which) {
        return Math.toIntExact(story.orders().stream()
                .flatMap(order -> order.tickets().stream())
                .filter(ticket -> ticket.tierId().equals(tierId))
                .filter(which)
                .count());
    }

    private int heldBack(String tierId) {
        return story.calls().stream()
                .filter(Call::isAcknowledged)
                .flatMap(call -> call.asked() instanceof HoldBack asked ? Stream.of(asked) : Stream.empty())
                .filter(asked -> asked.tierId().equals(tierId))
                .mapToInt(asked -> asked.quantity() + asked.seatIds().size())
                .sum();
    }

    private static boolean agrees(Order order) {
        var allowed = TICKETS_OF.getOrDefault(order.status(), Set.of());
        var partly = order.tickets().stream().map(Ticket::status).distinct().count() > 1;
        return order.tickets().stream().allMatch(ticket -> allowed.contains(ticket.status()))
                && (!order.status().equals("PARTLY_REFUNDED") || partly);
    }
}
