package org.fengyun.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts shows on sale, through ticketing-service as an organizer does. */
public final class Shows implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int PRICE = 28_000;
    private static final int LIMIT_PER_BUYER = 4;
    private static final int PLACES_OF_A_TIER = 500_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI core;
    private final String token;
    private final SeatPlan plan;
    private final String organizer;
    private final String planId;

    /**
     * Makes an organizer and its plan.
     *
     * @param plan of the shows with seats
     */
    public Shows(URI core, String token, SeatPlan plan) {
        this.core = core;
        this.token = token;
        this.plan = plan;
        var made = create("/internal/organizers", Map.of("name", "Benchmark"));
        this.organizer = "/internal/organizers/" + made.get("id").asString();
        this.planId = create(organizer + "/plans", plan.document()).get("id").asString();
    }

    /** One without seats, and with more places than a round can sell. */
    public OpenShow general() {
        var tiers = plan.categories().stream()
                .map(name -> Map.of("name", name, "price", PRICE, "voucherOnly", false, "quota", PLACES_OF_A_TIER))
                .toList();
        return open(Map.of("seating", "GENERAL", "tiers", tiers), false, PLACES_OF_A_TIER / 2);
    }

    /** One with the plan's seats, a tier for each of its categories. */
    public OpenShow seated() {
        var tiers = plan.categories().stream()
                .map(name -> Map.of("name", name, "price", PRICE, "voucherOnly", false, "categories", List.of(name)))
                .toList();
        return open(Map.of("seating", "RESERVED", "tiers", tiers, "planId", planId), true, plan.seats() / 2);
    }

    private OpenShow open(Map<String, Object> seating, boolean seated, int orders) {
        var event = create(
                organizer + "/events",
                Map.of("title", "A sale", "category", "Sales", "city", "上海", "venue", "Here", "description", ""));
        var path = organizer + "/events/" + event.get("id").asString();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var draft = new HashMap<>(seating);
        draft.put("startsAt", now.plus(2, ChronoUnit.DAYS));
        draft.put("saleOpensAt", now.minusSeconds(60));
        draft.put("saleClosesAt", now.plus(1, ChronoUnit.DAYS));
        draft.put("realName", false);
        draft.put("limitPerBuyer", LIMIT_PER_BUYER);
        var show = create(path + "/shows", draft);
        create(path + "/publish", Map.of());
        var tiers = IntStream.range(0, show.get("tiers").size())
                .mapToObj(i -> show.at("/tiers/" + i + "/id").asString())
                .map(Long::valueOf)
                .toList();
        return new OpenShow(Long.parseLong(show.get("id").asString()), tiers, seated, orders);
    }

    /** What ticketing-service finds broken in the whole schema, or nothing; it takes too long for what a round sells. */
    public List<String> broken() {
        var answer = send("GET", "/internal/invariants", "");
        return answer.get("holds").asBoolean() ? List.of() : List.of(answer.toString());
    }

    private JsonNode create(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    private JsonNode send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(core.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != CREATED && response.statusCode() != OK) {
                throw new IllegalStateException(method + " " + path + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
