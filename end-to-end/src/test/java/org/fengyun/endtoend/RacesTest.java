package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.endtoend.CoreCalls.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Crowds at one show, over two instances of the core and one database. */
class RacesTest {
    private static final CoreCalls CORE = new CoreCalls(Cluster.shared().cores());
    private static final String SOLD_OUT = "urn:fengyun:problem:sold-out";
    private static final String SEAT_TAKEN = "urn:fengyun:problem:seat-taken";

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        var invariants = CORE.get("/internal/invariants");
        assertThat(invariants.get("holds").asBoolean())
                .as(invariants.toString())
                .isTrue();
    }

    @Test
    void threeHundredBuyersForAHundredPlacesGetAHundred() {
        var organizerId = anOrganizer();
        var show = aShow(organizerId, Map.of("name", "Floor", "price", 28_000, "quota", 100), null);
        var tierId = show.at("/tiers/0/id").asString();
        var order = Map.of("showId", show.get("id").asString(), "lines", List.of(line(tierId)));
        var answers = atOnce(buyers(300), buyer -> CORE.post(orders(buyer), order));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(100);
        assertThat(answers).filteredOn(answer -> SOLD_OUT.equals(answer.type())).hasSize(200);
        var stock = stock(organizerId, show);
        assertThat(stock.get("free").asInt()).isZero();
        assertThat(stock.get("held").asInt()).isEqualTo(100);
    }

    @Test
    void aHundredBuyersForTheSameTenSeatsGetEachSeatOnce() {
        var organizerId = anOrganizer();
        var plan = CORE.create("/internal/organizers/%s/plans".formatted(organizerId), tenSeats());
        var show = aShow(
                organizerId,
                Map.of("name", "Stalls", "price", 38_000, "categories", List.of("stalls")),
                plan.get("id").asString());
        var seats = seats(show);
        var buyers = buyers(100);
        var answers = atOnce(
                buyers,
                buyer -> CORE.post(orders(buyer), picked(show, seats.get(buyers.indexOf(buyer) % seats.size()))));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> SEAT_TAKEN.equals(answer.type()))
                .hasSize(90);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> answer.body().at("/tickets/0/seat/id").asString())
                .containsExactlyInAnyOrderElementsOf(seats);
        assertThat(stock(organizerId, show).get("free").asInt()).isZero();
    }

    private interface Purchase {
        Answer by(String buyer);
    }

    /** All begin when all are ready. */
    private static List<Answer> atOnce(List<String> buyers, Purchase purchase) {
        var ready = new CountDownLatch(buyers.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = buyers.stream()
                    .map(buyer -> (Callable<Answer>) () -> {
                        ready.countDown();
                        ready.await();
                        return purchase.by(buyer);
                    })
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> buyers(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> CORE.put(
                        "/internal/buyers",
                        Map.of("appId", "wx-race", "openId", UUID.randomUUID().toString())))
                .map(buyer -> buyer.get("id").asString())
                .toList();
    }

    private static String orders(String buyer) {
        return "/internal/buyers/%s/orders".formatted(buyer);
    }

    private static Map<String, Object> line(String tierId) {
        return Map.of("tierId", tierId, "quantity", 1);
    }

    private static Map<String, Object> picked(JsonNode show, String seatId) {
        return Map.of("showId", show.get("id").asString(), "seatIds", List.of(seatId));
    }

    private static String anOrganizer() {
        return CORE.create("/internal/organizers", Map.of("name", "Races"))
                .get("id")
                .asString();
    }

    private static JsonNode aShow(String organizerId, Map<String, Object> tier, @Nullable String planId) {
        var events = "/internal/organizers/%s/events".formatted(organizerId);
        var event = CORE.create(
                events,
                Map.of("title", "A race", "category", "Races", "city", "上海", "venue", "Here", "description", ""));
        var path = events + "/" + event.get("id").asString();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var draft = new HashMap<String, Object>(Map.of(
                "startsAt", now.plus(2, ChronoUnit.DAYS),
                "saleOpensAt", now.minusSeconds(60),
                "saleClosesAt", now.plus(1, ChronoUnit.DAYS),
                "seating", planId == null ? "GENERAL" : "RESERVED",
                "realName", false,
                "limitPerBuyer", 4,
                "tiers", List.of(tier)));
        if (planId != null) {
            draft.put("planId", planId);
        }
        var show = CORE.create(path + "/shows", draft);
        CORE.create(path + "/publish", Map.of());
        return show;
    }

    private static JsonNode stock(String organizerId, JsonNode show) {
        var path = "/internal/organizers/%s/shows/%s"
                .formatted(organizerId, show.get("id").asString());
        return CORE.get(path).at("/tiers/0");
    }

    private static List<String> seats(JsonNode show) {
        return CORE.get("/internal/shows/%s/plan/1".formatted(show.get("id").asString()))
                .at("/rows/0/seats")
                .valueStream()
                .map(seat -> seat.get("id").asString())
                .toList();
    }

    private static Map<String, Object> tenSeats() {
        var seats = IntStream.range(0, 10)
                .mapToObj(n -> Map.of(
                        "seat_guid",
                        "s" + n,
                        "seat_number",
                        Integer.toString(n + 1),
                        "position",
                        Map.of("x", n * 25, "y", 0),
                        "category",
                        "stalls"))
                .toList();
        var row = Map.of("row_number", "1", "position", Map.of("x", 0, "y", 0), "seats", seats);
        return Map.of(
                "name", "Ten seats",
                "categories", List.of(Map.of("name", "stalls", "color", "#7f4a91")),
                "zones", List.of(Map.of("name", "Floor", "position", Map.of("x", 0, "y", 0), "rows", List.of(row))));
    }
}
