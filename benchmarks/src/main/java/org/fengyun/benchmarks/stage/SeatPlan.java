package org.fengyun.benchmarks.stage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A plan with as many zones as tiers, one behind the other, each a block of rows.
 *
 * @param tiers how many
 * @param rows of each
 * @param length seats of a row
 */
public record SeatPlan(int tiers, int rows, int length) {
    private static final int APART = 25;

    public int seats() {
        return tiers * rows * length;
    }

    /** One a zone. */
    List<String> categories() {
        return IntStream.range(0, tiers).mapToObj(i -> "Block " + (i + 1)).toList();
    }

    /** As the plan editor writes it. */
    Map<String, Object> document() {
        return Map.of(
                "name",
                "A hall",
                "categories",
                categories().stream()
                        .map(name -> Map.of("name", name, "color", "#7f4a91"))
                        .toList(),
                "zones",
                IntStream.range(0, tiers).mapToObj(this::zone).toList());
    }

    private Map<String, Object> zone(int zone) {
        var name = categories().get(zone);
        var inZone = IntStream.range(0, rows).mapToObj(row -> row(name, row)).toList();
        return Map.of("name", name, "position", point(0, zone * rows * APART), "rows", inZone);
    }

    private Map<String, Object> row(String zone, int row) {
        var seats = IntStream.range(0, length)
                .mapToObj(seat -> seat(zone, row, seat))
                .toList();
        return Map.of("row_number", Integer.toString(row + 1), "position", point(0, row * APART), "seats", seats);
    }

    private static Map<String, Object> seat(String zone, int row, int seat) {
        return Map.of(
                "seat_guid",
                "%s-%d-%d".formatted(zone, row, seat),
                "seat_number",
                Integer.toString(seat + 1),
                "position",
                point(seat * APART, 0),
                "category",
                zone);
    }

    private static Map<String, Integer> point(int x, int y) {
        return Map.of("x", x, "y", y);
    }
}
