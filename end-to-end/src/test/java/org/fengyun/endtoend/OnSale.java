package org.fengyun.endtoend;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A show on sale that has one tier, and the orders that can be placed for it. */
record OnSale(CoreCalls core, String organizerId, String id, String tierId) {
    static final int LIMIT = 4;
    static final int PRICE = 28_000;

    private static final String CATEGORY = "stalls";

    /** So many places without seats. */
    static OnSale withPlaces(CoreCalls core, int quota) {
        var tier = Map.<String, Object>of("name", "Floor", "price", PRICE, "quota", quota);
        return show(core, anOrganizer(core), Map.of("seating", "GENERAL", "tiers", List.of(tier)));
    }

    /** So many seats in one row. */
    static OnSale withSeats(CoreCalls core, int seats) {
        var organizerId = anOrganizer(core);
        var plan = core.create("/internal/organizers/%s/plans".formatted(organizerId), plan(seats));
        var tier = Map.<String, Object>of("name", "Stalls", "price", PRICE, "categories", List.of(CATEGORY));
        var planId = plan.get("id").asString();
        return show(core, organizerId, Map.of("seating", "RESERVED", "tiers", List.of(tier), "planId", planId));
    }

    Map<String, Object> order(int quantity) {
        return Map.of("showId", id, "lines", List.of(Map.of("tierId", tierId, "quantity", quantity)));
    }

    Map<String, Object> order(List<String> seatIds) {
        return Map.of("showId", id, "seatIds", seatIds);
    }

    List<String> seatIds() {
        return core.get("/internal/shows/%s/plan/1".formatted(id))
                .at("/rows/0/seats")
                .valueStream()
                .map(seat -> seat.get("id").asString())
                .toList();
    }

    /** Quota, free, held and sold. */
    JsonNode stock() {
        return core.get("/internal/organizers/%s/shows/%s".formatted(organizerId, id))
                .at("/tiers/0");
    }

    private static String anOrganizer(CoreCalls core) {
        return core.create("/internal/organizers", Map.of("name", "Races"))
                .get("id")
                .asString();
    }

    private static OnSale show(CoreCalls core, String organizerId, Map<String, Object> seating) {
        var events = "/internal/organizers/%s/events".formatted(organizerId);
        var event = core.create(
                events,
                Map.of("title", "A race", "category", "Races", "city", "上海", "venue", "Here", "description", ""));
        var path = events + "/" + event.get("id").asString();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var draft = new HashMap<>(seating);
        draft.put("startsAt", now.plus(2, ChronoUnit.DAYS));
        draft.put("saleOpensAt", now.minusSeconds(60));
        draft.put("saleClosesAt", now.plus(1, ChronoUnit.DAYS));
        draft.put("realName", false);
        draft.put("limitPerBuyer", LIMIT);
        var show = core.create(path + "/shows", draft);
        core.create(path + "/publish", Map.of());
        return new OnSale(
                core,
                organizerId,
                show.get("id").asString(),
                show.at("/tiers/0/id").asString());
    }

    private static Map<String, Object> plan(int count) {
        var seats = IntStream.range(0, count).mapToObj(OnSale::seat).toList();
        var row = Map.of("row_number", "1", "position", point(0), "seats", seats);
        return Map.of(
                "name", "One row",
                "categories", List.of(Map.of("name", CATEGORY, "color", "#7f4a91")),
                "zones", List.of(Map.of("name", "Floor", "position", point(0), "rows", List.of(row))));
    }

    private static Map<String, Object> seat(int n) {
        return Map.of(
                "seat_guid",
                "s" + n,
                "seat_number",
                Integer.toString(n + 1),
                "position",
                point(n * 25),
                "category",
                CATEGORY);
    }

    private static Map<String, Integer> point(int x) {
        return Map.of("x", x, "y", 0);
    }
}
