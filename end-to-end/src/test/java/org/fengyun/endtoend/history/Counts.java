package org.fengyun.endtoend.history;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Story.Order;
import org.fengyun.endtoend.history.Story.Stock;
import org.fengyun.endtoend.history.Story.Ticket;

/** In the end the stock of each tier adds up, and is what the tickets of all orders make it. */
record Counts(Story story) {
    private static final Map<String, String> TICKET_OF = Map.of("PENDING_PAYMENT", "HELD", "CLOSED", "RELEASED");

    Stream<String> flaws() {
        return Stream.concat(
                story.show().tiers().keySet().stream().flatMap(this::ofTier),
                story.orders().stream().filter(order -> !agrees(order)).map(order -> "tickets disagree: " + order));
    }

    private Stream<String> ofTier(String tierId) {
        var stock = story.stock().get(tierId);
        if (stock == null) {
            return Stream.of("tier %s has no stock".formatted(tierId));
        }
        var held = count(tierId, ticket -> ticket.status().equals("HELD"));
        var sold = count(tierId, Ticket::isSold);
        var quota = story.show().tiers().get(tierId);
        var counted = new Stock(quota == null ? 0 : quota.quota(), stock.quota() - held - sold, held, sold);
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

    private static boolean agrees(Order order) {
        return order.tickets().stream()
                .allMatch(ticket -> order.status().equals("PAID")
                        ? ticket.isSold()
                        : ticket.status().equals(TICKET_OF.getOrDefault(order.status(), ticket.status())));
    }
}
