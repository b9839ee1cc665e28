package org.fengyun.endtoend.history;

import java.util.stream.Stream;
import org.fengyun.endtoend.history.Story.Order;
import org.fengyun.endtoend.history.Story.Ticket;

/** Money in is valid tickets, refunds and what was kept of refunded tickets, order by order. */
record Fen(Story story) {
    Stream<String> flaws() {
        return Stream.concat(
                unsettled().map(order -> "%s fen, and there is %s".formatted(story.money(order), order)),
                story.money().keySet().stream()
                        .filter(id -> story.order(id).isEmpty())
                        .map(id -> "money for no order: " + id));
    }

    Stream<Order> unsettled() {
        return story.orders().stream().filter(order -> !addsUp(order));
    }

    private boolean addsUp(Order order) {
        var money = story.money(order);
        return money.captured() == inTickets(order) + money.returned() + money.kept();
    }

    private static long inTickets(Order order) {
        return order.tickets().stream()
                .filter(Ticket::isSold)
                .mapToLong(Ticket::price)
                .sum();
    }
}
