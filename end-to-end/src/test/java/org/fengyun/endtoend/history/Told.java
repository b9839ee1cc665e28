package org.fengyun.endtoend.history;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fengyun.endtoend.history.Asked.Place;
import org.fengyun.endtoend.history.Story.Money;
import org.fengyun.endtoend.history.Story.Order;
import org.fengyun.endtoend.history.Story.Stock;
import org.fengyun.endtoend.history.Story.Ticket;
import org.fengyun.endtoend.history.Story.Tier;
import org.jspecify.annotations.Nullable;

/** Makes up stories: of one tier at 100 fen, a limit of two, holds that end at second 1000, and an end at second 2000. */
final class Told {
    static final String TIER = "floor";

    private static final long PRICE = 100;
    private static final int HOLDS_END = 1_000;
    private static final int END = 2_000;

    private final List<Call> calls = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final Map<String, Money> money = new HashMap<>();
    private final int quota;
    private @Nullable Stock stock;

    private Told(int quota) {
        this.quota = quota;
    }

    static Told ofPlaces(int quota) {
        return new Told(quota);
    }

    /** Bought from second to second, under a key of its own, and kept as it stands. */
    Told bought(String orderId, String buyer, int places, int from, int to, String status) {
        var order = order(
                orderId, buyer, IntStream.range(0, places).mapToObj(_ -> "").toList(), status);
        orders.add(order);
        return acknowledged(buyer, "key-" + orderId, Place.of(Map.of(TIER, places), List.of()), order, from, to);
    }

    Told boughtSeats(String orderId, String buyer, List<String> seats, int from, int to, String status) {
        var order = order(orderId, buyer, seats, status);
        orders.add(order);
        return acknowledged(buyer, "key-" + orderId, Place.of(Map.of(), seats), order, from, to);
    }

    Told acknowledged(String buyer, String key, Asked asked, Order order, int from, int to) {
        calls.add(new Call(buyer, key, asked, 201, "", order, span(from, to), 1));
        return this;
    }

    Told kept(Order order) {
        orders.add(order);
        return this;
    }

    Told refused(String buyer, Asked asked, String problem, int from, int to) {
        return heard(
                buyer, "key-of-" + calls.size(), asked, problem.equals("key-reused") ? 422 : 409, problem, from, to);
    }

    Told heard(String buyer, String key, Asked asked, int status, String problem, int from, int to) {
        calls.add(new Call(buyer, key, asked, status, problem, null, span(from, to), 1));
        return this;
    }

    Told paid(String orderId, long captured, long returned) {
        return paid(orderId, captured, returned, 0);
    }

    Told paid(String orderId, long captured, long returned, long kept) {
        money.put(orderId, new Money(captured, returned, kept));
        return this;
    }

    Told stocked(int free, int held, int sold) {
        stock = new Stock(quota, free, held, sold);
        return this;
    }

    static Place places(int count) {
        return Place.of(Map.of(TIER, count), List.of());
    }

    static Place named(String document) {
        return new Place(Map.of(TIER, 1), List.of(), List.of(document), null);
    }

    static Place withVoucher(String code) {
        return new Place(Map.of(TIER, 1), List.of(), List.of(), code);
    }

    /** Bought as it was asked for, under a key of its own. */
    Told bought(String orderId, String buyer, Place asked, int from, int to, String status) {
        var order = order(orderId, buyer, List.of(""), status);
        orders.add(order);
        return acknowledged(buyer, "key-" + orderId, asked, order, from, to);
    }

    static Place seat(String id) {
        return Place.of(Map.of(), List.of(id));
    }

    /** @param status and why it was closed, as {@code CLOSED EXPIRED} */
    static Order order(String id, String buyer, List<String> seats, String status) {
        var words = status.split(" ", 2);
        var ticketStatus = Map.of("PENDING_PAYMENT", "HELD", "PAID", "VALID", "CLOSED", "RELEASED")
                .getOrDefault(words[0], words[0]);
        var tickets = IntStream.range(0, seats.size())
                .mapToObj(i -> new Ticket(
                        id + "-" + i,
                        TIER,
                        Optional.of(seats.get(i))
                                .filter(Predicate.not(String::isEmpty))
                                .orElse(null),
                        PRICE,
                        ticketStatus))
                .toList();
        var reason = words.length == 2 ? words[1] : "";
        return new Order(id, buyer, words[0], reason, PRICE * seats.size(), 0, at(HOLDS_END), tickets);
    }

    List<String> flaws() {
        return new Story(
                        new Story.Show(2, Map.of(TIER, new Tier(quota, PRICE)), Map.of("TWICE", 2)),
                        calls,
                        orders,
                        Map.of(TIER, stock == null ? counted() : stock),
                        money,
                        at(END))
                .flaws();
    }

    private Stock counted() {
        var counts = orders.stream()
                .flatMap(order -> order.tickets().stream())
                .collect(toMap(Ticket::status, _ -> 1, Integer::sum));
        var held = counts.getOrDefault("HELD", 0);
        var sold = counts.getOrDefault("VALID", 0) + counts.getOrDefault("USED", 0);
        return new Stock(quota, quota - held - sold, held, sold);
    }

    private static Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
