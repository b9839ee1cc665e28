package org.fengyun.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengyun.demo.StandIn.Call;
import org.fengyun.demo.StandIn.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The organisers' side of the stand-in. */
final class OrganizersStandIn {
    private static final String HOME = "/v1/organizers";
    private static final String ID = "/(\\d+)";

    private final List<ObjectNode> organizers = new ArrayList<>();
    private final Map<String, ObjectNode> plans = new LinkedHashMap<>();
    final Map<String, ObjectNode> events = new LinkedHashMap<>();
    final Map<String, ObjectNode> shows = new LinkedHashMap<>();
    private long lastId = 1000;

    OrganizersStandIn(StandIn server) {
        server.on("GET", HOME, (_, _) -> Reply.ok(page(organizers)));
        server.on("POST", HOME, (call, _) -> Reply.created(made(call, organizers)));
        server.on("GET", HOME + ID + "/events", (_, _) -> Reply.ok(page(List.copyOf(events.values()))));
        server.on("POST", HOME + ID + "/events", (call, _) -> Reply.created(event(call)));
        server.on("GET", HOME + ID + "/events" + ID, (_, path) -> Reply.ok(known(events, path.group(2))));
        server.on(
                "PUT",
                HOME + ID + "/events" + ID + "/poster",
                (_, path) -> Reply.ok(known(events, path.group(2)).put("poster", "posters/1.jpg")));
        server.on(
                "POST",
                HOME + ID + "/events" + ID + "/publish",
                (_, path) -> Reply.ok(known(events, path.group(2)).put("status", "PUBLISHED")));
        server.on(
                "POST",
                HOME + ID + "/events" + ID + "/shows",
                (call, path) -> Reply.created(show(call, known(events, path.group(2)))));
        server.on("GET", HOME + ID + "/shows" + ID, (_, path) -> Reply.ok(known(shows, path.group(2))));
        server.on("GET", HOME + ID + "/plans", (_, _) -> Reply.ok(page(List.copyOf(plans.values()))));
        server.on("POST", HOME + ID + "/plans", (call, _) -> Reply.created(plan(call)));
    }

    JsonNode planOf(JsonNode show) {
        return known(plans, show.path("planId").asString());
    }

    ObjectNode tier(String tierId) {
        return shows.values().stream()
                .flatMap(show -> show.path("tiers").values().stream())
                .filter(tier -> tier.path("id").asString().equals(tierId))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    String nextId() {
        return Long.toString(++lastId);
    }

    static Map<String, Object> page(List<? extends JsonNode> items) {
        return Map.of("items", items);
    }

    static ObjectNode known(Map<String, ObjectNode> things, String id) {
        return Objects.requireNonNull(things.get(id), () -> "nothing has the id " + id);
    }

    private ObjectNode made(Call call, List<ObjectNode> things) {
        var thing = call.copy().put("id", nextId());
        things.add(thing);
        return thing;
    }

    private ObjectNode event(Call call) {
        var event = call.copy().put("id", nextId()).put("status", "DRAFT").putNull("poster");
        event.putArray("shows");
        events.put(event.path("id").asString(), event);
        return event;
    }

    private ObjectNode show(Call call, ObjectNode event) {
        var show = call.copy().put("id", nextId());
        for (var tier : show.path("tiers").values()) {
            var quota = tier.path("quota").asInt(1000);
            ((ObjectNode) tier)
                    .put("id", nextId())
                    .put("quota", quota)
                    .put("free", quota)
                    .put("held", 0);
        }
        shows.put(show.path("id").asString(), show);
        ((ArrayNode) event.path("shows")).add(show);
        return show;
    }

    private ObjectNode plan(Call call) {
        var plan = call.copy().put("id", nextId());
        plans.put(plan.path("id").asString(), plan);
        return plan;
    }
}
