package org.fengyun.endtoend.drill;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengyun.endtoend.OnSale;
import org.fengyun.endtoend.Reading;

/**
 * One order of a buyer of its own, step by step.
 *
 * @param buyer where its buyer is known
 * @param wechat where it is paid
 */
record Purchase(Line buyer, Line wechat, String orderId) {
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);

    /** Places that are held, without a payment. */
    static Purchase held(Composed system, OnSale show, int places) {
        var buyer = Buyer.loggedIn(system);
        var order = buyer.post("/v1/orders", show.order(places)).expect(201);
        return new Purchase(buyer, new Line(system.simulator(), _ -> {}), Reading.id(order.body()));
    }

    static Purchase paid(Composed system, OnSale show, int places) {
        var purchase = held(system, show, places);
        purchase.pay(purchase.collect());
        return purchase.awaitStatus("PAID");
    }

    /** The same, whose buyer gives each request this id. */
    Purchase asRequest(String id) {
        return new Purchase(buyer.with("X-Request-Id", id), wechat, orderId);
    }

    /** Prepares its payment, and returns where it is paid. */
    String collect() {
        var payment = buyer.post(path("/payment"), Map.of()).expect(200);
        return "/pay/" + payment.body().at("/parameters/prepayId").asString();
    }

    /** The provider takes the money. */
    void pay(String page) {
        wechat.post(page, Map.of("decision", "PAY")).expect(200);
    }

    Heard look() {
        return buyer.get(path(""));
    }

    Heard cancel() {
        return buyer.post(path("/cancel"), Map.of());
    }

    /** Asks for the money of its first ticket. */
    void giveOneBack() {
        var ticket = look().body().at("/tickets/0/id").asString();
        var refund = Map.of("ticketIds", List.of(ticket), "reason", "a drill");
        buyer.post(path("/refunds"), refund).expect(201);
    }

    /** Returns when the money of that ticket is so far. */
    void awaitRefund(String status) {
        await("the refund of " + orderId + " to be " + status)
                .pollInSameThread()
                .atMost(SETTLED_WITHIN)
                .until(() -> buyer.get(path("/refunds")).body().toString().contains('"' + status + '"'));
    }

    String status() {
        return look().expect(200).body().get("status").asString();
    }

    List<String> tickets() {
        return look().expect(200)
                .body()
                .get("tickets")
                .valueStream()
                .map(ticket -> ticket.get("status").asString())
                .toList();
    }

    Purchase awaitStatus(String status) {
        await("order " + orderId + " to be " + status)
                .pollInSameThread()
                .atMost(SETTLED_WITHIN)
                .until(() -> status().equals(status));
        return this;
    }

    private String path(String rest) {
        return "/v1/orders/" + orderId + rest;
    }
}
