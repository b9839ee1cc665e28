package org.fengyun.endtoend.history;

import java.util.stream.Stream;
import org.fengyun.endtoend.history.Story.Order;

/** What became of an order is what its people asked for and heard. */
record Moves(Story story) {
    Stream<String> flaws() {
        return Stream.concat(
                story.orders().stream().filter(order -> !isReached(order)).map(order -> "nothing made it so: " + order),
                story.calls().stream().filter(Call::isDecided).flatMap(this::ofCall));
    }

    private boolean isReached(Order order) {
        return switch (order.status()) {
            case "PENDING_PAYMENT" -> story.payments(order.id()).noneMatch(Call::isAcknowledged);
            case "PAID" -> order.total() == 0 || story.payments(order.id()).anyMatch(Call::mayHaveWorked);
            case "CLOSED" -> isExpired(order) || isCancelled(order);
            default -> false;
        };
    }

    private boolean isExpired(Order order) {
        return order.isClosedAs("EXPIRED") && !order.expiresAt().isAfter(story.end());
    }

    private boolean isCancelled(Order order) {
        return order.isClosedAs("CANCELLED") && story.cancellations(order.id()).anyMatch(Call::mayHaveWorked);
    }

    private Stream<String> ofCall(Call call) {
        return switch (call.asked()) {
            case Asked.Place _ -> Stream.empty();
            case Asked.Cancel(var id) ->
                ofOrder(
                        call,
                        id,
                        story.order(id)
                                .filter(order -> isCancelled(call, order))
                                .isPresent());
            case Asked.Pay(var id) ->
                ofOrder(
                        call,
                        id,
                        story.order(id).filter(order -> isPaid(call, order)).isPresent());
        };
    }

    private Stream<String> ofOrder(Call call, String id, boolean explained) {
        return explained ? Stream.empty() : Stream.of("%s, and there is %s".formatted(call, story.order(id)));
    }

    private boolean isCancelled(Call call, Order order) {
        var paidBefore = story.payments(order.id())
                .anyMatch(pay -> pay.mayHaveWorked()
                        && pay.span().from().isBefore(call.span().to()));
        return switch (call.status() + call.problem()) {
            // one that had expired when its buyer cancelled may have been paid late
            case "200" -> order.status().equals("CLOSED") || mayBePaidLate(call, order);
            case "409not-cancellable" -> order.status().equals("PAID") && paidBefore;
            default -> false;
        };
    }

    /** It had expired already when its buyer cancelled it. */
    private static boolean mayBePaidLate(Call cancelled, Order order) {
        return order.status().equals("PAID")
                && order.expiresAt().isBefore(cancelled.span().to());
    }

    private boolean isPaid(Call call, Order order) {
        var money = story.money(order);
        return switch (call.status() + call.problem()) {
            case "200" -> order.status().equals("PAID") || money.returned() == order.total();
            case "409payment-closed", "404no-such-payment" ->
                money.captured() == 0 || story.payments(order.id()).anyMatch(Call::isAcknowledged);
            default -> false;
        };
    }
}
