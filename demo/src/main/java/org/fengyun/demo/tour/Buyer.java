package org.fengyun.demo.tour;

import static org.fengyun.demo.tour.Unmet.unless;

import java.util.List;
import java.util.Map;
import org.fengyun.demo.door.Bounded;
import org.fengyun.demo.door.Door;
import tools.jackson.databind.JsonNode;

/** The buyer: orders, pays, and shows tickets. */
final class Buyer {
    private final Door api;
    private final Door simulator;

    Buyer(Door api, Door simulator) {
        this.api = api;
        this.simulator = simulator;
    }

    JsonNode orderSeats(JsonNode show, SeatMap.Pair pair, String key) {
        return order(Map.of("showId", id(show), "seatIds", pair.ids()), key, 2);
    }

    JsonNode orderPlaces(JsonNode show, JsonNode tier, int quantity, String key) {
        var line = Map.of("tierId", id(tier), "quantity", quantity);
        return order(Map.of("showId", id(show), "lines", List.of(line)), key, quantity);
    }

    private JsonNode order(Map<String, Object> body, String key, int tickets) {
        var order = api.with("Idempotency-Key", key).post("/v1/orders", body).expect(201);
        expectStatus(order, "PENDING_PAYMENT");
        unless(order.path("tickets").size() == tickets, "an order of " + tickets + " tickets", order);
        var prices = order.path("tickets").values().stream()
                .mapToLong(ticket -> ticket.path("price").asLong())
                .sum();
        unless(order.path("total").asLong() == prices, "a total of " + prices + " fen", order.path("total"));
        return order;
    }

    /** @return what the client hands to the provider's payment call */
    JsonNode preparePayment(JsonNode order) {
        var payment = api.post("/v1/orders/" + id(order) + "/payment").expect(200);
        var provider = payment.path("provider").asString();
        unless(provider.equals("sandbox"), "the provider sandbox", provider);
        return payment.path("parameters");
    }

    /** Presses the button on the provider's page. */
    void pay(JsonNode parameters) {
        var page = "/pay/" + parameters.path("prepayId").asString();
        unless(
                parameters.path("payUrl").asString().endsWith(page),
                "a payUrl that ends in " + page,
                parameters.path("payUrl"));
        var answer = simulator.post(page, Map.of("decision", "PAY")).expect(200);
        expectStatus(answer, "PAID");
    }

    JsonNode awaitPaid(JsonNode order) {
        return Bounded.until(
                "the order to be paid",
                () -> api.get("/v1/orders/" + id(order)).expect(200),
                answer -> answer.path("status").asString().equals("PAID"));
    }

    /** @return the tickets of an order, which must be valid */
    List<JsonNode> tickets(JsonNode order) {
        var tickets = api.get("/v1/tickets").expect(200).path("items").values().stream()
                .filter(ticket -> ticket.path("orderId").asString().equals(id(order)))
                .toList();
        unless(tickets.size() == 2, "the 2 tickets of the order", tickets.size());
        tickets.forEach(ticket -> expectStatus(ticket, "VALID"));
        return tickets;
    }

    /** @return the code to show at the gate */
    String code(JsonNode ticket) {
        var code = api.get("/v1/tickets/" + id(ticket) + "/code").expect(200);
        unless(!code.path("code").asString("").isEmpty(), "a code", code);
        return code.path("code").asString();
    }

    void cancel(JsonNode order) {
        var closed = api.post("/v1/orders/" + id(order) + "/cancel").expect(200);
        expectStatus(closed, "CLOSED");
        closed.path("tickets").values().forEach(ticket -> expectStatus(ticket, "RELEASED"));
    }

    /** @return the refund, which is on its way */
    JsonNode giveBack(JsonNode order, JsonNode ticket, String key) {
        var body = Map.of("ticketIds", List.of(id(ticket)), "reason", "another plan for that evening");
        var refund = api.with("Idempotency-Key", key).post(refunds(order), body).expect(201);
        var price = ticket.path("price").asLong();
        var whole = refund.path("amount").asLong() + refund.path("fee").asLong();
        unless(whole == price, "an amount and a fee of together " + price + " fen", refund);
        return refund;
    }

    void awaitRefunded(JsonNode order) {
        Bounded.until(
                "the money to be back",
                () -> api.get(refunds(order)).expect(200).path("items").path(0),
                refund -> refund.path("status").asString().equals("SUCCEEDED"));
    }

    private static String refunds(JsonNode order) {
        return "/v1/orders/" + id(order) + "/refunds";
    }

    private static void expectStatus(JsonNode thing, String expected) {
        var status = thing.path("status").asString("missing");
        unless(status.equals(expected), "the status " + expected, status);
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asString();
    }
}
