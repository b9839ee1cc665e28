package org.fengyun.endtoend.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was asked of one show, and what there is in the end.
 *
 * @param orders all of the show
 * @param stock by tier
 * @param money by order, as the provider knows it; orders without a payment are left out
 * @param end when orders, stock and money were read
 */
public record Story(
        Show show,
        List<Call> calls,
        List<Order> orders,
        Map<String, Stock> stock,
        Map<String, Money> money,
        Instant end) {

    /**
     * @param limit most live tickets of a buyer
     * @param tiers by id
     */
    public record Show(int limit, Map<String, Tier> tiers) {}

    /** @param price fen */
    public record Tier(int quota, long price) {}

    /** @param reason why it was closed, or nothing */
    public record Order(
            String id,
            String buyer,
            String status,
            String reason,
            long total,
            Instant expiresAt,
            List<Ticket> tickets) {

        boolean isClosedAs(String what) {
            return status.equals("CLOSED") && reason.equals(what);
        }
    }

    /** @param seatId null in a show without seats */
    public record Ticket(String id, String tierId, @Nullable String seatId, long price, String status) {
        boolean isSold() {
            return status.equals("VALID") || status.equals("USED");
        }

        /** The same ticket, whatever became of it. */
        boolean is(Ticket other) {
            return id.equals(other.id)
                    && tierId.equals(other.tierId)
                    && price == other.price
                    && Optional.ofNullable(seatId).equals(Optional.ofNullable(other.seatId));
        }
    }

    public record Stock(int quota, int free, int held, int sold) {}

    /** Fen. */
    public record Money(long captured, long returned) {}

    Optional<Order> order(String id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    Money money(Order order) {
        return money.getOrDefault(order.id(), new Money(0, 0));
    }

    Stream<Call> placings() {
        return calls.stream().filter(call -> call.asked() instanceof Asked.Place);
    }

    Stream<Call> payments(String orderId) {
        return calls.stream().filter(call -> call.asked() instanceof Asked.Pay(var id) && id.equals(orderId));
    }

    Stream<Call> cancellations(String orderId) {
        return calls.stream().filter(call -> call.asked() instanceof Asked.Cancel(var id) && id.equals(orderId));
    }

    /** Whether all money that came in is in tickets or has gone back by now. */
    public boolean isSettled() {
        return new Fen(this).flaws().findAny().isEmpty();
    }

    /** All that is broken, in words; nothing if the story can be true. */
    public List<String> flaws() {
        return Stream.of(
                        new KeptOrders(this).flaws(),
                        new Keys(this).flaws(),
                        new Counts(this).flaws(),
                        new Occupation(this).flaws(),
                        new Refusals(this).flaws(),
                        new Moves(this).flaws(),
                        new Fen(this).flaws())
                .flatMap(flaws -> flaws)
                .toList();
    }
}
