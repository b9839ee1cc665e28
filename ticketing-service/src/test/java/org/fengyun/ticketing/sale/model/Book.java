package org.fengyun.ticketing.sale.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All orders of a show. Whatever can be counted in them is counted, and nothing beside them is kept. */
public final class Book {
    private final List<Placed> orders;

    Book(List<Placed> orders) {
        this.orders = new ArrayList<>(orders);
    }

    public enum State {
        HELD,
        PAID,
        EXPIRED,
        CANCELLED
    }

    /**
     * @param expiresAt minutes since the history began
     * @param collecting its payment is open
     * @param prepared its payment was prepared once
     * @param told the provider told once that it was paid
     */
    public record Placed(
            int buyer,
            List<Sold> tickets,
            @Nullable Integer voucher,
            State state,
            int expiresAt,
            boolean collecting,
            boolean prepared,
            boolean told) {

        /** Whether it uses its voucher: tickets that were given back change nothing in that. */
        public boolean isOpen() {
            return state == State.HELD || state == State.PAID;
        }

        /** What its buyer got back, or will: a part of a fen counts for the buyer, and money that bought nothing goes back whole. */
        public long moneyBack() {
            if (state != State.PAID) {
                return told ? tickets.stream().mapToLong(Sold::price).sum() : 0;
            }
            return tickets.stream()
                    .filter(Sold::back)
                    .mapToLong(Sold::moneyBack)
                    .sum();
        }

        List<Sold> live() {
            return isOpen() ? tickets.stream().filter(ticket -> !ticket.back()).toList() : List.of();
        }

        Placed becomes(State next) {
            return new Placed(buyer, tickets, voucher, next, expiresAt, false, prepared, told);
        }

        Placed withPayment() {
            return new Placed(buyer, tickets, voucher, state, expiresAt, true, true, told);
        }

        /** Without as many of its tickets as are named. */
        Placed without(int first) {
            var left = new ArrayList<Sold>();
            var back = 0;
            for (var ticket : tickets) {
                var goes = !ticket.back() && back < first;
                back += goes ? 1 : 0;
                left.add(goes ? ticket.givenBack() : ticket);
            }
            return new Placed(buyer, left, voucher, state, expiresAt, collecting, prepared, told);
        }

        Placed whenTold() {
            return new Placed(buyer, tickets, voucher, state, expiresAt, collecting, prepared, true);
        }
    }

    /** @param back whether its buyer gave it back */
    public record Sold(
            int tier, @Nullable Integer seat, @Nullable Integer attendee, long price, long discount, boolean back) {
        long moneyBack() {
            var hundredths = price * Setting.REFUND_PERCENT;
            return hundredths / 100 + (hundredths % 100 == 0 ? 0 : 1);
        }

        Sold givenBack() {
            return new Sold(tier, seat, attendee, price, discount, true);
        }
    }

    public List<Placed> orders() {
        return orders;
    }

    Book copy() {
        return new Book(orders);
    }

    void add(Placed order) {
        orders.add(order);
    }

    void set(int number, Placed order) {
        orders.set(number, order);
    }

    public int live(int tier) {
        return (int) sold().filter(ticket -> ticket.tier() == tier).count();
    }

    public int liveOf(int buyer) {
        return (int) soldTo(buyer).count();
    }

    public int liveOf(int buyer, int tier) {
        return (int) soldTo(buyer).filter(ticket -> ticket.tier() == tier).count();
    }

    public boolean isSeatTaken(int seat) {
        return sold().anyMatch(ticket -> Objects.equals(ticket.seat(), seat));
    }

    public boolean hasTicket(int document) {
        return orders.stream()
                .anyMatch(order -> order.live().stream()
                        .anyMatch(ticket -> ticket.attendee() != null
                                && Setting.document(order.buyer(), ticket.attendee()) == document));
    }

    public int uses(int voucher) {
        return (int) orders.stream()
                .filter(order -> order.isOpen() && Objects.equals(order.voucher(), voucher))
                .count();
    }

    public int uses(int voucher, int buyer) {
        return (int) orders.stream()
                .filter(order -> order.isOpen() && order.buyer() == buyer && Objects.equals(order.voucher(), voucher))
                .count();
    }

    private Stream<Sold> sold() {
        return orders.stream().flatMap(order -> order.live().stream());
    }

    private Stream<Sold> soldTo(int buyer) {
        return orders.stream().filter(order -> order.buyer() == buyer).flatMap(order -> order.live().stream());
    }
}
