package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fengyun.endtoend.Wire.Answer;
import tools.jackson.databind.JsonNode;

/** The orders of one show from their payments' preparation until each is paid or closed and every fen is accounted for. */
final class Settlement {
    private static final Duration END = Duration.ofSeconds(60);
    private static final Set<String> ENDS = Set.of("PAID", "CLOSED");

    private final CoreCalls core;
    private final Provider provider;
    private final OnSale show;
    private final Books books;
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private List<Held> orders = List.of();

    Settlement(CoreCalls core, Provider provider, OnSale show, String database) {
        this.core = core;
        this.provider = provider;
        this.show = show;
        this.books = new Books(database, provider, show.id());
    }

    /** @param prepayId empty if the hold was over before the payment was prepared */
    private record Held(String buyer, String id, Instant expiresAt, String prepayId) {
        String path() {
            return CoreCalls.order(buyer, id);
        }
    }

    private record Heard(Held order, String asked, Answer answer) {}

    /** Every buyer orders one place and prepares to pay, through these instances. */
    void order(List<String> buyers, CoreCalls through) {
        orders = Crowd.atOnce(buyers.size(), i -> held(buyers.get(i), through));
    }

    Answer pay(int number) {
        var order = orders.get(number);
        return keep(order, "pay", provider.pay(order.prepayId()));
    }

    Answer cancel(int number) {
        var order = orders.get(number);
        return keep(order, "cancel", core.post(order.path() + "/cancel", Map.of()));
    }

    /** Returns when the order's hold ends, or so much later. */
    void awaitExpiry(int number, Duration later) {
        var moment = orders.get(number).expiresAt().plus(later);
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(END)
                .until(() -> !Instant.now().isBefore(moment));
    }

    /** Returns when each order is paid or closed, and each hold that others took meanwhile. */
    void awaitEnd(CoreCalls through) {
        await().pollInSameThread().atMost(END).untilAsserted(() -> {
            through.create("/internal/sweeps", Map.of());
            assertThat(orders)
                    .extracting(order -> through.get(order.path()).get("status").asString())
                    .isSubsetOf(ENDS);
        });
        await().pollInSameThread().atMost(END).untilAsserted(() -> {
            through.create("/internal/sweeps", Map.of());
            assertThat(stock(through).get("held").asInt()).isZero();
        });
    }

    /** Each order is what its people were told, and what the provider took is in paid orders or went back. */
    void expectSettled() {
        awaitEnd(core);
        await().pollInSameThread()
                .atMost(END)
                .untilAsserted(() -> assertThat(books.captured()).isEqualTo(paid() + books.returned()));
        heard.forEach(this::expectExplained);
        assertThat(show.stock().get("sold").asLong() * OnSale.PRICE).isEqualTo(paid());
        core.expectInvariants();
    }

    private void expectExplained(Heard told) {
        var now = core.get(told.order().path()).get("status").asString();
        var what = told + " and now " + now;
        switch (told.asked() + " " + told.answer().status() + told.answer().type()) {
            // where the places were gone already, the money went back instead
            case "pay 200" -> assertThat(now).as(what).isIn(books.returned() > 0 ? ENDS : Set.of("PAID"));
            case "pay 409payment-closed", "pay 404no-such-payment" ->
                assertThat(now).as(what).isEqualTo("CLOSED");
            case "cancel 200" -> assertThat(now).as(what).isEqualTo("CLOSED");
            case "cancel 409not-cancellable" -> assertThat(now).as(what).isEqualTo("PAID");
            case "cancel 503busy", "cancel 503unavailable" ->
                assertThat(now).as(what).isIn(ENDS);
            default -> throw new AssertionError("not explained: " + what);
        }
    }

    private long paid() {
        return orders.stream()
                .map(order -> core.get(order.path()))
                .filter(order -> order.get("status").asString().equals("PAID"))
                .mapToLong(order -> order.get("total").asLong())
                .sum();
    }

    private JsonNode stock(CoreCalls through) {
        return new OnSale(through, show.organizerId(), show.id(), show.tierId()).stock();
    }

    private Answer keep(Held order, String asked, Answer answer) {
        heard.add(new Heard(order, asked, answer));
        return answer;
    }

    private Held held(String buyer, CoreCalls through) {
        var order = through.create(CoreCalls.orders(buyer), show.order(1));
        var path = CoreCalls.order(buyer, order.get("id").asString());
        var payment = through.post(path + "/payment", Map.of("openId", buyer));
        var prepayId = payment.body().at("/parameters/prepayId").asString("none");
        return new Held(
                buyer,
                order.get("id").asString(),
                Instant.parse(order.get("expiresAt").asString()),
                prepayId);
    }
}
