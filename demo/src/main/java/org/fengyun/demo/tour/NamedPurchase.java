package org.fengyun.demo.tour;

import static org.fengyun.demo.tour.Unmet.unless;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.demo.door.Door;
import org.fengyun.demo.door.Exchange;
import tools.jackson.databind.JsonNode;

/** Buys where each ticket is made out to somebody, with a voucher. */
final class NamedPurchase {
    private final Door api;
    private final String name;

    /** @param name of the buyer: no other tour has it */
    NamedPurchase(Door api, String name) {
        this.api = api;
        this.name = name;
    }

    /** @return whom a ticket can be made out to */
    JsonNode keepAttendee(String passport) {
        var draft = Map.of("name", "林小满", "documentType", "PASSPORT", "document", passport);
        var kept = api.with("Idempotency-Key", name + "-attendee")
                .post("/v1/attendees", draft)
                .expect(201);
        var shown = kept.path("document").asString("");
        unless(shown.contains("*") && !shown.equals(passport), "the number of the passport covered", shown);
        return kept;
    }

    /** @return the order, a tenth cheaper than its tier */
    JsonNode order(JsonNode show, JsonNode tier, JsonNode attendee, String voucher) {
        var order =
                ask(show, tier, attendee, "-named", Map.of("voucher", voucher)).expect(201);
        var price = tier.path("price").asLong();
        var paid = order.path("total").asLong();
        var off = order.path("discount").asLong();
        unless(off > 0 && paid + off == price, "a total and a discount of together %d fen".formatted(price), order);
        var named = order.path("tickets").path(0).path("attendee").path("name");
        unless(named.equals(attendee.path("name")), "a ticket for " + attendee.path("name"), order);
        return order;
    }

    void refusedAgain(JsonNode show, JsonNode tier, JsonNode attendee) {
        var answer = ask(show, tier, attendee, "-named-again", Map.of());
        answer.expect(409);
        unless(answer.isProblem("already-has-ticket"), "already-has-ticket", answer.body());
    }

    private Exchange ask(JsonNode show, JsonNode tier, JsonNode attendee, String key, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("showId", show.path("id"));
        body.put("lines", List.of(Map.of("tierId", tier.path("id"), "quantity", 1)));
        body.put("attendeeIds", List.of(attendee.path("id")));
        return api.with("Idempotency-Key", name + key).post("/v1/orders", body);
    }
}
