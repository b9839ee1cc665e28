package org.fengyun.demo.tour;

import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One zone's seats with those that are free. */
final class SeatMap {
    /** Seats further apart than this share of the row's usual distance have an aisle between them. */
    private static final double AISLE = 1.5;

    private final List<List<Seat>> rows;

    private SeatMap(List<List<Seat>> rows) {
        this.rows = rows;
    }

    /**
     * @param zone as {@code GET /v1/shows/{id}/plan/{zoneId}} answers
     * @param free Base64 of one bit a seat in the zone's order, the first seat in the lowest bit of the first byte
     */
    static SeatMap of(JsonNode zone, String free) {
        var bits = BitSet.valueOf(Base64.getDecoder().decode(free));
        var rows = new ArrayList<List<Seat>>();
        var index = 0;
        for (var row : zone.path("rows").values()) {
            var seats = new ArrayList<Seat>();
            for (var seat : row.path("seats").values()) {
                seats.add(Seat.of(row.path("number").asString(), seat, bits.get(index)));
                index++;
            }
            rows.add(List.copyOf(seats));
        }
        return new SeatMap(List.copyOf(rows));
    }

    /** All pairs of free seats side by side in the same tier. */
    List<Pair> freePairs() {
        return rows.stream().flatMap(row -> pairs(row).stream()).toList();
    }

    boolean isFree(String seatId) {
        return rows.stream().flatMap(List::stream).anyMatch(seat -> seat.id().equals(seatId) && seat.free());
    }

    long freeSeats() {
        return rows.stream().flatMap(List::stream).filter(Seat::free).count();
    }

    private static List<Pair> pairs(List<Seat> row) {
        var neighbours = new ArrayList<Pair>();
        for (int i = 1; i < row.size(); i++) {
            neighbours.add(new Pair(row.get(i - 1), row.get(i)));
        }
        var usual = neighbours.stream()
                .mapToDouble(Pair::distance)
                .sorted()
                .skip(neighbours.size() / 2)
                .findFirst();
        return neighbours.stream()
                .filter(pair -> pair.isFree() && pair.distance() <= usual.orElse(0) * AISLE)
                .toList();
    }

    record Seat(String id, String row, String number, double x, double y, String tierId, boolean free) {
        static Seat of(String row, JsonNode seat, boolean free) {
            return new Seat(
                    seat.path("id").asString(),
                    row,
                    seat.path("number").asString(),
                    seat.path("x").asDouble(),
                    seat.path("y").asDouble(),
                    seat.path("tierId").asString(),
                    free);
        }
    }

    record Pair(Seat left, Seat right) {
        double distance() {
            return Math.hypot(left.x - right.x, left.y - right.y);
        }

        boolean isFree() {
            return left.free && right.free && left.tierId.equals(right.tierId);
        }

        List<String> ids() {
            return List.of(left.id, right.id);
        }

        @Override
        public String toString() {
            return "row %s, seats %s and %s".formatted(left.row, left.number, right.number);
        }
    }
}
