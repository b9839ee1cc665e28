package org.fengyun.demo.seed;

import java.util.List;
import java.util.Map;
import org.fengyun.demo.door.Bounded;
import org.fengyun.demo.door.Door;
import org.fengyun.demo.door.Doors;
import org.fengyun.demo.seed.Event.Show;
import org.fengyun.demo.seed.Event.Tier;
import tools.jackson.databind.JsonNode;

/** Buyers who take all the places of a small show, and pay. */
final class Fans {
    private final Doors doors;
    private final Door simulator;

    Fans(Doors doors) {
        this.doors = doors;
        this.simulator = doors.simulator();
    }

    /** @return how many tickets they bought now */
    int buyAll(Show show) {
        return show.tiers().stream().mapToInt(tier -> buyAll(show, tier)).sum();
    }

    private int buyAll(Show show, Tier tier) {
        var bought = 0;
        var left = tier.free() + tier.held();
        for (int fan = 1; left - bought > 0 && fan <= tier.quota(); fan++) {
            bought += buy(show, tier, "demo-fan-" + fan, left - bought);
        }
        return bought;
    }

    private int buy(Show show, Tier tier, String fan, int left) {
        var buyer = doors.buyer(fan);
        var orders = ordersFor(buyer, show);
        var bought = 0;
        for (var order : orders) {
            if (status(order).equals("PENDING_PAYMENT")) {
                bought += pay(buyer, order);
            }
        }
        if (orders.stream().allMatch(order -> status(order).equals("CLOSED"))) {
            var quantity = Math.min(left, show.limitPerBuyer());
            // A key for each try: an order that expired unpaid is not asked for again.
            var key = "%s-%s-%d-%d".formatted(fan, show.id(), orders.size(), quantity);
            bought += order(buyer, key, show, tier, quantity);
        }
        return bought;
    }

    /** Only the newest page: these buyers buy nothing else. */
    private static List<JsonNode> ordersFor(Door buyer, Show show) {
        return buyer.get("/v1/orders").expect(200).path("items").values().stream()
                .filter(order -> order.path("showId").asString().equals(show.id()))
                .toList();
    }

    private int order(Door buyer, String key, Show show, Tier tier, int quantity) {
        var line = Map.of("tierId", tier.id(), "quantity", quantity);
        var body = Map.of("showId", show.id(), "lines", List.of(line));
        var answer = buyer.with("Idempotency-Key", key).post("/v1/orders", body);
        // Somebody else was faster: sold out it is.
        return answer.isProblem("sold-out") ? 0 : pay(buyer, answer.expect(201));
    }

    private int pay(Door buyer, JsonNode order) {
        var path = "/v1/orders/" + order.path("id").asString();
        var prepared = buyer.post(path + "/payment").expect(200);
        var prepayId = prepared.path("parameters").path("prepayId").asString();
        simulator.post("/pay/" + prepayId, Map.of("decision", "PAY")).expect(200);
        Bounded.until(
                "order %s to be paid".formatted(order.path("id").asString()),
                () -> buyer.get(path).expect(200),
                answer -> status(answer).equals("PAID"));
        return order.path("tickets").size();
    }

    private static String status(JsonNode order) {
        return order.path("status").asString();
    }
}
