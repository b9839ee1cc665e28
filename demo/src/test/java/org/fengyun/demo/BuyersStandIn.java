package org.fengyun.demo;

import static org.fengyun.demo.OrganizersStandIn.known;
import static org.fengyun.demo.OrganizersStandIn.page;

import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengyun.demo.StandIn.Call;
import org.fengyun.demo.StandIn.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The buyers' side of the stand-in, the simulator and the gate. Of a plan it shows the first zone's first row. */
final class BuyersStandIn {
    private static final String ID = "/(\\d+)";

    private final OrganizersStandIn organizers;
    private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    private final Map<String, Object> admissions = new LinkedHashMap<>();
    private final List<ObjectNode> refunds = new ArrayList<>();
    private final Map<String, ObjectNode> attendees = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final BitSet taken = new BitSet();

    BuyersStandIn(StandIn server, OrganizersStandIn organizers) {
        this.organizers = organizers;
        server.on("GET", "/v1/events", (_, _) -> Reply.ok(page(List.copyOf(organizers.events.values()))));
        server.on("GET", "/v1/events" + ID, (_, path) -> Reply.ok(known(organizers.events, path.group(1))));
        server.on("GET", "/v1/shows" + ID, (_, path) -> Reply.ok(known(organizers.shows, path.group(1))));
        server.on(
                "GET",
                "/v1/shows" + ID + "/plan",
                (_, _) -> Reply.ok(Map.of("zones", List.of(Map.of("id", "z1", "name", "stalls", "seats", 30)))));
        server.on(
                "GET",
                "/v1/shows" + ID + "/plan/z1",
                (_, path) -> Reply.ok(Map.of("rows", List.of(row(known(organizers.shows, path.group(1)))))));
        server.on(
                "GET",
                "/v1/shows" + ID + "/seats",
                (_, _) -> Reply.ok(Map.of("zones", List.of(Map.of("id", "z1", "free", free())))));
        orders(server);
        server.on("POST", "/v1/organizers" + ID + "/shows" + ID + "/vouchers", (_, _) -> Reply.created(Map.of()));
        server.on("POST", "/pay" + ID, (_, path) -> Reply.ok(pay(known(orders, path.group(1)))));
        server.on("POST", "/simulator/codes", (_, _) -> Reply.ok(Map.of("code", "0a1b2c")));
        server.on("POST", "/v1/login", (_, _) -> Reply.ok(Map.of("token", "aaaaaaaaaa.bbbbbbbbbb")));
        server.on("POST", "/v1/organizers" + ID + "/shows" + ID + "/check-ins", (call, _) -> Reply.ok(scan(call)));
        server.on("GET", "/internal/invariants", (_, _) -> Reply.ok(Map.of("holds", true, "checks", List.of())));
    }

    private void orders(StandIn server) {
        server.on("GET", "/v1/orders", (call, _) -> Reply.ok(page(ordersOf(call.buyer()))));
        server.on("POST", "/v1/orders", (call, _) -> ordered(call));
        server.on("POST", "/v1/attendees", (call, _) -> Reply.created(attendee(call)));
        server.on("GET", "/v1/orders" + ID, (_, path) -> Reply.ok(known(orders, path.group(1))));
        server.on(
                "POST",
                "/v1/orders" + ID + "/payment",
                (_, path) -> Reply.ok(Map.of(
                        "provider",
                        "sandbox",
                        "parameters",
                        Map.of("prepayId", path.group(1), "payUrl", "http://pay.example/pay/" + path.group(1)))));
        server.on("POST", "/v1/orders" + ID + "/cancel", (_, path) -> Reply.ok(cancel(known(orders, path.group(1)))));
        server.on(
                "GET",
                "/v1/tickets",
                (call, _) -> Reply.ok(page(ordersOf(call.buyer()).stream()
                        .flatMap(order -> order.path("tickets").values().stream())
                        .toList())));
        server.on("POST", "/v1/orders" + ID + "/refunds", (call, _) -> Reply.created(refund(call)));
        server.on("GET", "/v1/orders" + ID + "/refunds", (_, _) -> Reply.ok(page(refunds)));
        server.on("GET", "/v1/tickets" + ID + "/code", (_, path) -> Reply.ok(Map.of("code", "CODE" + path.group(1))));
    }

    private List<ObjectNode> ordersOf(String buyer) {
        return orders.values().stream()
                .filter(order -> order.path("buyer").asString().equals(buyer))
                .toList();
    }

    private Map<String, Object> row(JsonNode show) {
        var first = organizers.planOf(show).path("zones").path(0).path("rows").path(0);
        var tierId = show.path("tiers").path(0).path("id").asString();
        var seats = IntStream.range(0, first.path("seats").size())
                .mapToObj(
                        seat -> Map.of("id", "" + seat, "number", "" + seat, "x", 24 * seat, "y", 0, "tierId", tierId))
                .toList();
        return Map.of("number", "1", "seats", seats);
    }

    private String free() {
        var free = new BitSet();
        free.set(0, 30);
        free.andNot(taken);
        return Base64.getEncoder().encodeToString(free.toByteArray());
    }

    /** With an attendee, one ticket a head, at what a voucher leaves of its price. */
    private Reply ordered(Call call) {
        var attendeeId = call.body().path("attendeeIds").path(0).asString("");
        if (attendeeId.isEmpty()) {
            return Reply.created(order(call));
        }
        if (!named.add(attendeeId)) {
            return new Reply(409, Map.of("type", "urn:fengyun:problem:already-has-ticket"));
        }
        var order = order(call);
        var tier =
                organizers.tier(call.body().path("lines").path(0).path("tierId").asString());
        order.withArrayProperty("tickets").get(0).asObject().set("attendee", known(attendees, attendeeId));
        return Reply.created(order.put(
                "discount", tier.path("price").asLong() - order.path("total").asLong()));
    }

    private ObjectNode attendee(Call call) {
        var attendee = call.copy().put("id", organizers.nextId()).put("document", "E******56");
        attendees.put(attendee.path("id").asString(), attendee);
        return attendee;
    }

    private ObjectNode order(Call call) {
        var id = organizers.nextId();
        var order = call.copy().put("id", id).put("buyer", call.buyer()).put("status", "PENDING_PAYMENT");
        var line = call.body().path("lines").path(0);
        var seats = call.body().path("seatIds");
        var quantity = line.path("quantity").asInt(seats.size());
        for (var ticket = 0; ticket < quantity; ticket++) {
            order.withArrayProperty("tickets")
                    .addObject()
                    .put("id", organizers.nextId())
                    .put("orderId", id)
                    .put("price", 5);
        }
        seats.values().forEach(seat -> taken.set(seat.asInt()));
        take(line, quantity);
        orders.put(id, order.put("total", 5 * quantity));
        return order.deepCopy();
    }

    private void take(JsonNode line, int quantity) {
        if (line.has("tierId")) {
            var tier = organizers.tier(line.path("tierId").asString());
            tier.put("free", tier.path("free").asInt() - quantity);
        }
    }

    private ObjectNode pay(ObjectNode order) {
        order.path("tickets").values().forEach(ticket -> ((ObjectNode) ticket).put("status", "VALID"));
        return order.put("status", "PAID");
    }

    private ObjectNode cancel(ObjectNode order) {
        var line = order.path("lines").path(0);
        take(line, -line.path("quantity").asInt());
        order.path("tickets").values().forEach(ticket -> ((ObjectNode) ticket).put("status", "RELEASED"));
        return order.put("status", "CLOSED");
    }

    private ObjectNode refund(Call call) {
        var refund = call.copy().put("amount", 4).put("fee", 1).put("status", "SUCCEEDED");
        refunds.add(refund);
        return refund;
    }

    private Object scan(Call call) {
        var scanId = call.body().path("scanId").asString();
        var result = admissions.isEmpty() ? "ADMITTED" : "ALREADY_USED";
        return admissions.computeIfAbsent(
                scanId, _ -> Map.of("result", result, "gate", "east", "at", "2026-03-10T04:05:06Z"));
    }
}
