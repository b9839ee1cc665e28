package org.fengyun.endtoend;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengyun.endtoend.history.Story;
import tools.jackson.databind.JsonNode;

/**
 * A show on sale that has one tier, of whose price four fifths go back until a day before, and the orders that can be placed for it.
 *
 * @param rules as they were when it was put on sale
 */
public record OnSale(CoreCalls core, String organizerId, String id, Story.Show rules) {
    static final int LIMIT = 4;
    static final int PRICE = 28_000;

    private static final String CATEGORY = "stalls";

    /** So many places without seats. */
    public static OnSale withPlaces(CoreCalls core, int quota) {
        return withPlaces(core, quota, PRICE);
    }

    /** So many places that cost nothing, so that whoever orders one has it. */
    static OnSale forNothing(CoreCalls core, int quota) {
        return withPlaces(core, quota, 0);
    }

    private static OnSale withPlaces(CoreCalls core, int quota, int price) {
        var tier = Map.<String, Object>of("name", "Floor", "price", price, "quota", quota, "voucherOnly", false);
        return show(core, anOrganizer(core), Map.of("seating", "GENERAL", "tiers", List.of(tier)));
    }

    /** So many places that go with the name of who comes. */
    static OnSale withNames(CoreCalls core, int quota) {
        var tier = Map.<String, Object>of("name", "Floor", "price", PRICE, "quota", quota, "voucherOnly", false);
        return show(core, anOrganizer(core), Map.of("seating", "GENERAL", "tiers", List.of(tier), "realName", true));
    }

    /** Seats in so many rows. */
    static OnSale withSeats(CoreCalls core, int rows, int inEach) {
        var organizerId = anOrganizer(core);
        var plan = core.create("/internal/organizers/%s/plans".formatted(organizerId), plan(rows, inEach));
        var tier = Map.<String, Object>of(
                "name", "Stalls", "price", PRICE, "categories", List.of(CATEGORY), "voucherOnly", false);
        var planId = plan.get("id").asString();
        return show(core, organizerId, Map.of("seating", "RESERVED", "tiers", List.of(tier), "planId", planId));
    }

    /** The same show, asked for through other instances. */
    OnSale through(CoreCalls others) {
        return new OnSale(others, organizerId, id, rules);
    }

    public String tierId() {
        return rules.tiers().keySet().iterator().next();
    }

    public Map<String, Object> order(int quantity) {
        return Map.of("showId", id, "lines", List.of(Map.of("tierId", tierId(), "quantity", quantity)));
    }

    Map<String, Object> order(List<String> seatIds) {
        return Map.of("showId", id, "seatIds", seatIds);
    }

    /** A place that goes with a name. */
    Map<String, Object> orderFor(String attendeeId) {
        return with(order(1), "attendeeIds", List.of(attendeeId));
    }

    Map<String, Object> orderWith(String voucher) {
        return with(order(1), "voucher", voucher);
    }

    private static Map<String, Object> with(Map<String, Object> order, String field, Object value) {
        var more = new HashMap<>(order);
        more.put(field, value);
        return more;
    }

    /** Makes an order cheaper, so often; returns its code. */
    String voucher(int uses) {
        var draft = Map.of("campaign", "Races", "kind", "FIXED", "amount", 5_000, "uses", uses);
        return core.create(path() + "/vouchers", draft).at("/vouchers/0/code").asString();
    }

    /** All seats, as they stand beside each other in their rows. */
    List<List<String>> rows() {
        return core.get("/internal/shows/%s/plan/1".formatted(id))
                .get("rows")
                .valueStream()
                .map(row -> row.get("seats").valueStream().map(Reading::id).toList())
                .toList();
    }

    List<String> seatIds() {
        return rows().stream().flatMap(List::stream).toList();
    }

    /** Each with its quota, and how many of it are free, held and sold. */
    public List<JsonNode> tiers() {
        return core.get(path()).get("tiers").valueStream().toList();
    }

    /** Where its organizer finds it. */
    String path() {
        return "/internal/organizers/%s/shows/%s".formatted(organizerId, id);
    }

    public Story.Stock stock() {
        return Reading.stock(tiers().getFirst());
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
                Map.of(
                        "title", "A race",
                        "category", "Races",
                        "city", "上海",
                        "venue", "Here",
                        "description", "",
                        "refundSteps", List.of(Map.of("hoursBefore", 24, "percent", 80))));
        var path = events + "/" + event.get("id").asString();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var draft = new HashMap<>(seating);
        draft.put("startsAt", now.plus(2, ChronoUnit.DAYS));
        draft.put("saleOpensAt", now.minusSeconds(60));
        draft.put("saleClosesAt", now.plus(1, ChronoUnit.DAYS));
        draft.putIfAbsent("realName", false);
        draft.put("limitPerBuyer", LIMIT);
        var show = core.create(path + "/shows", draft);
        core.create(path + "/publish", Map.of());
        var tiers = show.get("tiers").valueStream().collect(toMap(Reading::id, Reading::tier));
        return new OnSale(core, organizerId, Reading.id(show), Story.Show.of(LIMIT, tiers));
    }

    private static Map<String, Object> plan(int rows, int inEach) {
        var zone = IntStream.range(0, rows).mapToObj(row -> row(row, inEach)).toList();
        return Map.of(
                "name", "Rows",
                "categories", List.of(Map.of("name", CATEGORY, "color", "#7f4a91")),
                "zones", List.of(Map.of("name", "Floor", "position", point(0, 0), "rows", zone)));
    }

    private static Map<String, Object> row(int row, int count) {
        var seats =
                IntStream.range(0, count).mapToObj(number -> seat(row, number)).toList();
        return Map.of("row_number", Integer.toString(row + 1), "position", point(0, row * 30), "seats", seats);
    }

    private static Map<String, Object> seat(int row, int number) {
        return Map.of(
                "seat_guid",
                row + "-" + number,
                "seat_number",
                Integer.toString(number + 1),
                "position",
                point(number * 25, 0),
                "category",
                CATEGORY);
    }

    private static Map<String, Integer> point(int x, int y) {
        return Map.of("x", x, "y", y);
    }
}
