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
     * @param uses of vouchers, by their codes
     */
    public record Show(int limit, Map<String, Tier> tiers, Map<String, Integer> uses) {
        public static Show of(int limit, Map<String, Tier> tiers) {
            return new Show(limit, tiers, Map.of());
        }

        int capacity(Resource resource) {
            return switch (resource.kind()) {
                case TIER ->
                    Optional.ofNullable(tiers.get(resource.id()))
                            .map(Tier::quota)
                            .orElse(0);
                case BUYER -> limit;
                case VOUCHER -> uses.getOrDefault(resource.id(), 0);
                case SEAT, DOCUMENT -> 1;
            };
        }
    }

    /** @param price fen */
    public record Tier(int quota, long price) {}

    /**
     * @param reason why it was closed, or nothing
     * @param discount what a voucher took off
     */
    public record Order(
            String id,
            String buyer,
            String status,
            String reason,
            long total,
            long discount,
            Instant expiresAt,
            List<Ticket> tickets) {

        boolean isClosedAs(String what) {
            return status.equals("CLOSED") && reason.equals(what);
        }
    }

    /**
     * @param seatId null in a show without seats
     * @param price what was paid, or is to be paid
     */
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

    /**
     * Fen.
     *
     * @param captured that were paid
     * @param returned that went back
     * @param kept of what was paid for tickets that were given back
     */
    public record Money(long captured, long returned, long kept) {}

    Optional<Order> order(String id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    Money money(Order order) {
        return money.getOrDefault(order.id(), new Money(0, 0, 0));
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

    Stream<Call> refunds(String orderId) {
        return calls.stream()
                .filter(call -> call.asked() instanceof Asked.Refund refund
                        && refund.orderId().equals(orderId));
    }

    Stream<Call> callOffs() {
        return calls.stream().filter(call -> call.asked() instanceof Asked.CallOff && call.mayHaveWorked());
    }

    /** Orders whose money is neither in tickets, nor kept of them, nor back by now. */
    public List<Order> unsettled() {
        return new Fen(this).unsettled().toList();
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
