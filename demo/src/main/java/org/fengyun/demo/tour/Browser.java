package org.fengyun.demo.tour;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fengyun.demo.door.Bounded;
import org.fengyun.demo.door.Door;
import tools.jackson.databind.JsonNode;

/** The buyer before buying: looks for something to go to. */
final class Browser {
    private final Door api;
    private final Clock clock;
    private final RandomGenerator random;

    Browser(Door api, Clock clock, RandomGenerator random) {
        this.api = api;
        this.clock = clock;
        this.random = random;
    }

    /** All that is on. Waits a little where nothing is: a cached list may be older than the demo. */
    List<JsonNode> events() {
        return Bounded.until(
                "events to be on sale (has the demo been seeded?)",
                () -> api.all("/v1/events"),
                events -> !events.isEmpty());
    }

    /** A show of this seating, with real names or without, whose sale is open. */
    JsonNode showOnSale(List<JsonNode> events, String seating, boolean realName) {
        for (var summary : events) {
            var event = api.get("/v1/events/" + id(summary)).expect(200);
            for (var show : event.path("shows").values()) {
                if (show.path("seating").asString().equals(seating) && isOpen(show) && wantsNames(show) == realName) {
                    return show;
                }
            }
        }
        throw Unmet.because("expected a show with %s seating on sale, with%s real names, found none"
                .formatted(seating, realName ? "" : "out"));
    }

    private boolean wantsNames(JsonNode show) {
        return api.get("/v1/shows/" + id(show)).expect(200).path("realName").asBoolean(false);
    }

    JsonNode show(JsonNode summary) {
        var show = api.get("/v1/shows/" + id(summary)).expect(200);
        Unmet.unless(!show.path("tiers").isEmpty(), "a show with tiers", show);
        return show;
    }

    /** A zone in which two seats side by side are free. */
    Choice twoSeats(JsonNode show) {
        var plan = "/v1/shows/" + id(show) + "/plan";
        for (var summary : api.get(plan).expect(200).path("zones").values()) {
            var zoneId = summary.path("id").asString();
            var zone = api.get(plan + "/" + zoneId).expect(200);
            var pairs = seats(show, zoneId, zone).freePairs();
            if (!pairs.isEmpty()) {
                var name = summary.path("name").asString();
                return new Choice(zoneId, name, zone, pairs.get(random.nextInt(pairs.size())));
            }
        }
        throw Unmet.because("expected two free seats side by side in some zone, found none");
    }

    private SeatMap seats(JsonNode show, String zoneId, JsonNode zone) {
        var free = api.get("/v1/shows/" + id(show) + "/seats").expect(200);
        return free.path("zones").values().stream()
                .filter(candidate -> candidate.path("id").asString().equals(zoneId))
                .map(found -> SeatMap.of(zone, found.path("free").asString()))
                .findFirst()
                .orElseThrow(() -> Unmet.because("expected zone %s among the free seats".formatted(zoneId)));
    }

    void awaitTaken(JsonNode show, Choice choice) {
        Bounded.until(
                "the ordered seats to be taken",
                () -> seats(show, choice.zoneId(), choice.zone()),
                seats -> choice.pair().ids().stream().noneMatch(seats::isFree));
    }

    JsonNode tierOnSale(JsonNode show) {
        return show.path("tiers").values().stream()
                .filter(tier -> !tier.path("availability").asString().equals("SOLD_OUT"))
                .findFirst()
                .orElseThrow(() -> Unmet.because("expected a tier that is not sold out, was answered " + show));
    }

    private boolean isOpen(JsonNode show) {
        var now = clock.instant();
        return !Instant.parse(show.path("saleOpensAt").asString()).isAfter(now)
                && Instant.parse(show.path("saleClosesAt").asString()).isAfter(now)
                && !show.path("availability").asString().equals("SOLD_OUT");
    }

    private static String id(JsonNode show) {
        return show.path("id").asString();
    }

    record Choice(String zoneId, String zoneName, JsonNode zone, SeatMap.Pair pair) {}
}
