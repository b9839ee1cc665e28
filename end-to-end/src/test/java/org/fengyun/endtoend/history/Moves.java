package org.fengyun.endtoend.history;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Asked.Refund;
import org.fengyun.endtoend.history.Story.Order;

/** What became of an order is what its people asked for and heard. */
record Moves(Story story) {
    private static final Set<String> ONCE_PAID = Set.of("PAID", "PARTLY_REFUNDED", "REFUNDED");

    Stream<String> flaws() {
        return Stream.concat(
                story.orders().stream().filter(order -> !isReached(order)).map(order -> "nothing made it so: " + order),
                story.calls().stream()
                        .filter(Call::isDecided)
                        .filter(call -> !isExplained(call))
                        .map("what came of it is something else: %s"::formatted));
    }

    private boolean isReached(Order order) {
        return switch (order.status()) {
            case "PENDING_PAYMENT" -> story.payments(order.id()).noneMatch(Call::isAcknowledged);
            case "PAID" -> isPaid(order);
            case "PARTLY_REFUNDED", "REFUNDED" -> isPaid(order) && isRefunded(order);
            case "CLOSED" -> isExpired(order) || isCancelled(order);
            default -> false;
        };
    }

    private boolean isPaid(Order order) {
        return order.total() == 0 || story.payments(order.id()).anyMatch(Call::mayHaveWorked);
    }

    private boolean isRefunded(Order order) {
        return Stream.concat(story.refunds(order.id()), story.callOffs()).anyMatch(Call::mayHaveWorked);
    }

    private boolean isExpired(Order order) {
        return order.isClosedAs("EXPIRED") && !order.expiresAt().isAfter(story.end());
    }

    private boolean isCancelled(Order order) {
        return order.isClosedAs("CANCELLED")
                && Stream.concat(story.cancellations(order.id()), story.callOffs())
                        .anyMatch(Call::mayHaveWorked);
    }

    private boolean isExplained(Call call) {
        return switch (call.asked()) {
            case Asked.Place _, Asked.HoldBack _ -> true;
            case Asked.Cancel(var id) -> of(id, order -> explainsCancelled(call, order));
            case Asked.Pay(var id) -> of(id, order -> explainsPaid(call, order));
            case Refund refund -> of(refund.orderId(), order -> explainsRefunded(call, refund, order));
            case Asked.CallOff _ -> call.isAcknowledged();
        };
    }

    private boolean of(String orderId, Predicate<Order> explains) {
        Optional<Order> order = story.order(orderId);
        return order.filter(explains).isPresent();
    }

    private boolean explainsCancelled(Call call, Order order) {
        var paidBefore = story.payments(order.id())
                .anyMatch(pay -> pay.mayHaveWorked()
                        && pay.span().from().isBefore(call.span().to()));
        return switch (call.status() + call.problem()) {
            // one that had expired when its buyer cancelled it may have been paid late
            case "200" ->
                order.status().equals("CLOSED")
                        || order.expiresAt().isBefore(call.span().to());
            case "409not-cancellable" -> ONCE_PAID.contains(order.status()) && paidBefore;
            default -> false;
        };
    }

    private boolean explainsPaid(Call call, Order order) {
        var money = story.money(order);
        return switch (call.status() + call.problem()) {
            case "200" -> ONCE_PAID.contains(order.status()) || money.returned() == order.total();
            case "409payment-closed", "404no-such-payment" ->
                money.captured() == 0 || story.payments(order.id()).anyMatch(Call::isAcknowledged);
            default -> false;
        };
    }

    /** Of several that ask for a ticket, one is told that it goes back. */
    private boolean explainsRefunded(Call call, Refund asked, Order order) {
        var covered = order.tickets().stream().filter(asked::covers).toList();
        return switch (call.status() + call.problem()) {
            case "201" ->
                covered.stream().anyMatch(ticket -> ticket.status().equals("REFUNDED")) && isFirst(call, asked);
            case "409not-refundable" ->
                covered.stream().anyMatch(ticket -> !ticket.status().equals("VALID"));
            default -> false;
        };
    }

    private boolean isFirst(Call call, Refund asked) {
        return asked.ticketIds().isEmpty()
                || story.refunds(asked.orderId())
                        .filter(other -> other.isAcknowledged() && !other.key().equals(call.key()))
                        .noneMatch(other -> other.asked() instanceof Refund refund
                                && refund.ticketIds().stream().anyMatch(asked.ticketIds()::contains));
    }
}
