package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengyun.endtoend.history.Call;
import org.fengyun.endtoend.history.Story;
import org.fengyun.endtoend.history.Story.Order;

/** The orders of one show from their payments' preparation until each is paid or closed and every fen is accounted for. */
final class Settlement {
    private static final Duration END = Duration.ofSeconds(60);
    private static final Set<String> ENDS = Set.of("PAID", "CLOSED", "PARTLY_REFUNDED", "REFUNDED");

    private final History history;
    private final Provider provider;
    private final OnSale show;
    private List<Held> orders = List.of();

    Settlement(Cores cores, OnSale show) {
        this(new History(cores, show), cores.provider(), show);
    }

    private Settlement(History history, Provider provider, OnSale show) {
        this.history = history;
        this.provider = provider;
        this.show = show;
    }

    /** Further orders of the same show and history. */
    Settlement more() {
        return new Settlement(history, provider, show);
    }

    /** @param prepayId what the provider calls the payment; there is none if the hold was over before it was prepared */
    private record Held(Order order, String prepayId) {}

    /** Every buyer orders one place and prepares to pay, through these instances. */
    void order(List<String> buyers, CoreCalls through) {
        order(buyers, 1, through);
    }

    void order(List<String> buyers, int places, CoreCalls through) {
        orders = Crowd.atOnce(buyers.size(), i -> held(buyers.get(i), places, through));
    }

    Order order(int number) {
        return orders.get(number).order();
    }

    /** What there is now. */
    Story story() {
        return history.story();
    }

    /** Somebody else wants a place. */
    Call buy(String buyer) {
        return history.buy(buyer, show.order(1));
    }

    Call pay(int number) {
        var held = orders.get(number);
        return history.pay(held.order().buyer(), held.order().id(), () -> provider.pay(held.prepayId()));
    }

    Call cancel(int number) {
        var order = orders.get(number).order();
        return history.cancel(order.buyer(), order.id());
    }

    /** @param tickets which of the order's */
    Call refund(int number, int... tickets) {
        var order = orders.get(number).order();
        var ids = Arrays.stream(tickets)
                .mapToObj(ticket -> order.tickets().get(ticket).id())
                .toList();
        return history.refund(order.buyer(), order.id(), ids);
    }

    Call callOff() {
        return history.callOff();
    }

    /** Returns when the order's hold ends, or so much later. */
    void awaitExpiry(int number, Duration later) {
        var moment = orders.get(number).order().expiresAt().plus(later);
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
                    .extracting(held -> through.get(CoreCalls.order(
                                    held.order().buyer(), held.order().id()))
                            .get("status")
                            .asString())
                    .isSubsetOf(ENDS);
            assertThat(show.through(through).stock().held()).isZero();
        });
    }

    /** The organizer sees that everybody has the money back. */
    void expectPaidBack(CoreCalls through) {
        await().pollInSameThread().atMost(END).untilAsserted(() -> {
            var progress = through.get(show.path() + "/cancellation");
            assertThat(progress.path("finishedAt").isString())
                    .as(progress.toString())
                    .isTrue();
            assertThat(progress.get("waiting").asInt()).isZero();
            assertThat(progress.get("failed").asInt()).isZero();
        });
    }

    /** As {@link #expectSettled()} does, where some may still be held. */
    void expectAccounted() {
        history.expectSettled();
        history.expectExplained();
    }

    Story.Stock stock() {
        return show.stock();
    }

    /** Each order is what its people were told, and what the provider took is in paid orders or went back. */
    void expectSettled() {
        awaitEnd(show.core());
        expectAccounted();
    }

    private Held held(String buyer, int places, CoreCalls through) {
        var order = history.buy(buyer, show.order(places)).told().orElseThrow();
        var payment = through.post(CoreCalls.order(buyer, order.id()) + "/payment", Map.of("openId", buyer));
        // the hold may be over before its payment was prepared
        assertThat(payment.status()).as(payment.toString()).isIn(200, 409);
        return new Held(order, payment.body().at("/parameters/prepayId").asString("none"));
    }
}
