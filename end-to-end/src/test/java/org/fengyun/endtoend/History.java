package org.fengyun.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fengyun.endtoend.Wire.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What the buyers of one show asked for and heard, to be held against what the core has in the end. As nothing is paid or
 * given back meanwhile, places only go: so what is there in the end explains each answer.
 */
final class History {
    private static final Duration DECIDED_WITHIN = Duration.ofSeconds(60);
    private static final Duration ASK_AGAIN = Duration.ofMillis(100);

    private final Queue<Purchase> purchases = new ConcurrentLinkedQueue<>();
    private final CoreCalls core;
    private final OnSale show;

    History(CoreCalls core, OnSale show) {
        this.core = core;
        this.show = show;
    }

    /** Places the order; where the outcome is unknown, asks the other instance under the same key until it is decided. */
    Purchase buy(String buyer, Map<String, Object> order) {
        var key = UUID.randomUUID().toString();
        var turn = core.nextTurn();
        var answers = new ArrayList<Answer>();
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(ASK_AGAIN)
                .atMost(DECIDED_WITHIN)
                .until(() -> {
                    answers.add(core.place(turn + answers.size(), buyer, key, order));
                    return answers.getLast().isDecision();
                });
        var purchase = new Purchase(buyer, Wire.tree(order), List.copyOf(answers));
        purchases.add(purchase);
        return purchase;
    }

    List<Purchase> acknowledged() {
        return purchases.stream().filter(Purchase::isAcknowledged).toList();
    }

    List<Purchase> refused(String type) {
        return purchases.stream()
                .filter(purchase -> purchase.decision().type().equals(type))
                .toList();
    }

    /** Every answer that a buyer heard is explained by what the core has now, and the core has nothing else. */
    void expectExplained() {
        var byBuyer = List.copyOf(
                purchases.stream().collect(groupingBy(Purchase::buyer)).values());
        Crowd.inTurn(byBuyer.size(), i -> expectOrdersOf(byBuyer.get(i)));
        expectCountsToAddUp();
        var free = show.stock().get("free").asInt();
        purchases.stream()
                .filter(purchase -> !purchase.isAcknowledged())
                .forEach(purchase -> expectRefusedRightly(purchase, free));
        core.expectInvariants();
    }

    /** What was acknowledged is there as it was answered, and what was not is not. */
    private List<JsonNode> expectOrdersOf(List<Purchase> ofOneBuyer) {
        var buyer = ofOneBuyer.getFirst().buyer();
        var told = ofOneBuyer.stream()
                .filter(Purchase::isAcknowledged)
                .map(purchase -> purchase.decision().body())
                .toList();
        for (var order : told) {
            assertThat(core.get(CoreCalls.order(buyer, order.get("id").asString())))
                    .isEqualTo(order);
        }
        var kept = core.get(CoreCalls.orders(buyer)).get("items").valueStream().toList();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(told);
        return kept;
    }

    private void expectCountsToAddUp() {
        var stock = show.stock();
        var told = acknowledged().stream().flatMap(Purchase::tickets).count();
        assertThat(stock.get("held").asLong()).isEqualTo(told);
        assertThat(stock.get("free").asLong() + told)
                .isEqualTo(stock.get("quota").asLong());
        assertThat(acknowledged().stream().flatMap(Purchase::tickets).map(ticket -> ticket.at("/seat/id")))
                .filteredOn(seat -> !seat.isMissingNode())
                .doesNotHaveDuplicates();
    }

    private void expectRefusedRightly(Purchase refused, int free) {
        var answer = refused.decision();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        switch (answer.type()) {
            case "sold-out" -> assertThat(free).isLessThan(refused.wanted());
            case "seat-taken" -> assertThat(takenSeats()).containsAnyElementsOf(refused.seats());
            case "limit-reached" ->
                assertThat(heldBy(refused.buyer()) + refused.wanted()).isGreaterThan(OnSale.LIMIT);
            default -> throw new AssertionError("not explained: " + answer);
        }
    }

    private long heldBy(String buyer) {
        return acknowledged().stream()
                .filter(purchase -> purchase.buyer().equals(buyer))
                .flatMap(Purchase::tickets)
                .count();
    }

    private Set<String> takenSeats() {
        return acknowledged().stream()
                .flatMap(purchase -> purchase.seats().stream())
                .collect(toSet());
    }
}
