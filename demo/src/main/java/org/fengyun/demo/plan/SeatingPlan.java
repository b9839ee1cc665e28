package org.fengyun.demo.plan;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A plan file as the open plan editor writes it; whole pixels from the left top.
 *
 * @see <a href="https://github.com/pretix/pretix/blob/master/src/pretix/static/seating/seating-plan.schema.json">the
 *     format's schema</a>
 */
public record SeatingPlan(String name, Size size, List<Category> categories, List<Zone> zones) {

    /** How many seats there are in all zones. */
    public int seats() {
        return zones.stream().mapToInt(Zone::seatCount).sum();
    }

    public record Size(int width, int height) {}

    /** @param color as in HTML */
    public record Category(String name, String color) {}

    /** Of a zone from the plan's corner, of a row or an area from its zone, of a seat from its row. */
    public record Position(int x, int y) {
        Position from(Position origin) {
            return new Position(x - origin.x, y - origin.y);
        }
    }

    public record Zone(String name, Position position, boolean displayed, List<Row> rows, List<Area> areas) {
        int seatCount() {
            return rows.stream().mapToInt(row -> row.seats().size()).sum();
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Row(String rowNumber, Position position, List<Seat> seats) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Seat(String seatGuid, String seatNumber, Position position, String category) {}

    /** Drawn, never sold. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Area(int width, int height, Position position, String text, String color, String borderColor) {}
}
