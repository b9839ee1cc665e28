package org.fengyun.endtoend.history;

import java.util.stream.Stream;
import org.fengyun.endtoend.history.Story.Order;
import org.fengyun.endtoend.history.Story.Ticket;

/** Money in is valid tickets and refunds, order by order. */
record Fen(Story story) {
    Stream<String> flaws() {
        return Stream.concat(
                story.orders().stream()
                        .filter(order -> story.money(order).captured()
                                != inTickets(order) + story.money(order).returned())
                        .map(order -> "%s fen, and there is %s".formatted(story.money(order), order)),
                story.money().keySet().stream()
                        .filter(id -> story.order(id).isEmpty())
                        .map(id -> "money for no order: " + id));
    }

    private static long inTickets(Order order) {
        return order.tickets().stream()
                .filter(Ticket::isSold)
                .mapToLong(Ticket::price)
                .sum();
    }
}
