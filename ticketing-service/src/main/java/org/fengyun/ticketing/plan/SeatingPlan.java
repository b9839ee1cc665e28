package org.fengyun.ticketing.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A venue's seating plan, read from the JSON format of the open plan editor that goes with pretix. Everything is in the
 * order of the file.
 *
 * @param name 1–100 characters
 * @param size null where the file gives none
 * @param categories 1–200, each name once
 * @param zones 1–1,000
 */
public record SeatingPlan(String name, @Nullable Size size, List<Category> categories, List<Zone> zones) {

    /**
     * Reads a plan file in its old or new writing; fields that are not modelled here are passed over.
     *
     * @param document JSON of at most 20 MiB with 1–100,000 seats
     * @throws InvalidPlan if the file cannot be taken, naming the place
     */
    public static SeatingPlan parse(byte[] document) {
        return PlanReader.read(document);
    }

    /** How many seats all zones have together. */
    public int seatCount() {
        return zones.stream()
                .flatMap(zone -> zone.rows().stream())
                .mapToInt(row -> row.seats().size())
                .sum();
    }

    /** How many seats each category has, in the order of {@link #categories}; 0 for one that no seat is in. */
    public Map<String, Integer> seatsByCategory() {
        var counts = new LinkedHashMap<String, Integer>();
        categories.forEach(category -> counts.put(category.name(), 0));
        zones.stream()
                .flatMap(zone -> zone.rows().stream())
                .flatMap(row -> row.seats().stream())
                .forEach(seat -> counts.merge(seat.category(), 1, Integer::sum));
        return counts;
    }

    /** Pixels, each at least 1. */
    public record Size(int width, int height) {}

    /**
     * @param name 1–100 characters
     * @param color as the file writes it, grey where it gives none
     */
    public record Category(String name, String color) {}

    /**
     * @param id the zone's number in the plan, counted from 1, since the file gives none
     * @param name at most 100 characters, empty where the file gives none
     * @param x pixels from the left of the plan: where the positions of its areas count from
     * @param y pixels from the top of the plan
     * @param areas drawn and never sold, as they stand in the file; null values are left out
     */
    public record Zone(String id, String name, double x, double y, List<Row> rows, List<Map<String, Object>> areas) {}

    /** @param number 1–20 characters, shown */
    public record Row(String number, List<Seat> seats) {}

    /**
     * @param guid 1–64 characters, once in a plan, compared exactly; not shown
     * @param number 1–20 characters, shown
     * @param x pixels from the left of the plan, to two decimals
     * @param y pixels from the top of the plan, to two decimals
     * @param category the name of one of {@link SeatingPlan#categories}
     */
    public record Seat(String guid, String number, double x, double y, String category) {}
}
