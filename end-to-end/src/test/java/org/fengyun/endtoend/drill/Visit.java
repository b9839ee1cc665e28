package org.fengyun.endtoend.drill;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fengyun.endtoend.OnSale;
import org.fengyun.endtoend.history.Asked;
import org.fengyun.endtoend.history.Call;
import org.fengyun.endtoend.history.Span;
import org.fengyun.endtoend.history.Story;

/**
 * A buyer who logs in, browses, orders a place and looks at it; every second one pays, every fourth cancels, the others leave it held.
 *
 * @param edge where buyers call
 * @param wechat who they are, and where they pay
 */
record Visit(Line edge, Line wechat, OnSale show, Ledger ledger, int number) {
    private static final Duration DECIDED_WITHIN = Duration.ofSeconds(60);
    private static final Duration ASK_AGAIN = Duration.ofMillis(250);

    /** Ends early where the buyer is not let in. */
    void make() {
        var buyer = Buyer.anybody(edge, wechat);
        buyer.login().ifPresent(line -> {
            ledger.know(buyer.name(), line);
            shop(buyer.name(), line);
        });
    }

    private void shop(String buyer, Line line) {
        line.get("/v1/events");
        line.get("/v1/shows/" + show.id());
        order(buyer, line).told().ifPresent(order -> {
            line.get("/v1/orders/" + order.id());
            decide(buyer, line, order);
            line.get("/v1/tickets");
        });
    }

    private void decide(String buyer, Line line, Story.Order order) {
        switch (number % 4) {
            case 0, 2 -> pay(buyer, line, order);
            case 1 -> cancel(buyer, line, order);
            default -> line.get("/v1/orders");
        }
    }

    /** Sends the order, and again under the same key until it is decided. */
    private Call order(String buyer, Line line) {
        var body = show.order(1);
        var key = UUID.randomUUID().toString();
        var from = Instant.now();
        var tries = new AtomicInteger();
        var heard = new AtomicReference<Heard>();
        await("the order to be decided")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(ASK_AGAIN)
                .atMost(DECIDED_WITHIN)
                .until(() -> {
                    var answer = line.post("/v1/orders", key, body);
                    heard.set(answer);
                    tries.incrementAndGet();
                    return answer.isDecision();
                });
        var asked = Asked.Place.of(Map.of(show.tierId(), 1), List.of());
        return ledger.keep(buyer, key, asked, heard.get(), new Span(from, Instant.now()), tries.get());
    }

    private void pay(String buyer, Line line, Story.Order order) {
        var payment = line.post("/v1/orders/" + order.id() + "/payment", Map.of());
        if (payment.isGood()) {
            var page = "/pay/" + payment.body().at("/parameters/prepayId").asString();
            var paid = wechat.post(page, Map.of("decision", "PAY"));
            ledger.keep(buyer, page, new Asked.Pay(order.id()), paid, paid.span(), 1);
        }
    }

    private void cancel(String buyer, Line line, Story.Order order) {
        var path = "/v1/orders/" + order.id() + "/cancel";
        var cancelled = line.post(path, Map.of());
        ledger.keep(buyer, path, new Asked.Cancel(order.id()), cancelled, cancelled.span(), 1);
    }
}
