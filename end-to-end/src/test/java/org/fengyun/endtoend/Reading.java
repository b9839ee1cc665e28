package org.fengyun.endtoend;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import org.fengyun.endtoend.history.Asked;
import org.fengyun.endtoend.history.Story;
import tools.jackson.databind.JsonNode;

/** What the core says, in the words of histories. */
public final class Reading {
    private Reading() {}

    /** @param documents of attendees, by their ids */
    public static Asked.Place place(JsonNode order, Map<String, String> documents) {
        Map<String, Integer> places = order.path("lines")
                .valueStream()
                .collect(toMap(
                        line -> line.get("tierId").asString(),
                        line -> line.get("quantity").asInt()));
        var seats = order.path("seatIds").valueStream().map(JsonNode::asString).toList();
        var names = order.path("attendeeIds")
                .valueStream()
                .map(id -> documents.getOrDefault(id.asString(), "unknown"))
                .toList();
        var voucher = order.path("voucher").asString("");
        return new Asked.Place(places, seats, names, voucher.isEmpty() ? null : voucher);
    }

    public static Story.Order order(String buyer, JsonNode order) {
        return new Story.Order(
                id(order),
                buyer,
                order.get("status").asString(),
                order.path("closedReason").asString(""),
                order.get("total").asLong(),
                order.get("discount").asLong(),
                Instant.parse(order.get("expiresAt").asString()),
                order.get("tickets").valueStream().map(Reading::ticket).toList());
    }

    private static Story.Ticket ticket(JsonNode ticket) {
        var seat = ticket.at("/seat/id");
        return new Story.Ticket(
                id(ticket),
                ticket.get("tierId").asString(),
                seat.isMissingNode() ? null : seat.asString(),
                ticket.get("price").asLong(),
                ticket.get("status").asString());
    }

    public static String id(JsonNode thing) {
        return thing.get("id").asString();
    }

    static Story.Tier tier(JsonNode tier) {
        return new Story.Tier(tier.get("quota").asInt(), tier.get("price").asLong());
    }

    public static Story.Stock stock(JsonNode tier) {
        return new Story.Stock(
                tier.get("quota").asInt(),
                tier.get("free").asInt(),
                tier.get("held").asInt(),
                tier.get("sold").asInt());
    }
}
