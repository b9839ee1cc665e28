package org.fengyun.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fengyun.demo.plan.SeatingPlan.Area;
import org.fengyun.demo.plan.SeatingPlan.Position;
import org.fengyun.demo.plan.SeatingPlan.Row;
import org.fengyun.demo.plan.SeatingPlan.Seat;
import org.fengyun.demo.plan.SeatingPlan.Zone;

/** A zone in the making: rows are added where they are on the plan, and become relative only in the file. */
final class Block {
    private final String name;
    private final String guidPrefix;
    private final List<List<Point>> rows = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();

    /** @param guidPrefix makes the guids of this zone's seats unique in the plan */
    Block(String name, String guidPrefix) {
        this.name = name;
        this.guidPrefix = guidPrefix;
    }

    Block row(String category, List<Point> seats) {
        rows.add(seats);
        categories.add(category);
        return this;
    }

    /** @param area placed from the plan's corner */
    Block area(Area area) {
        areas.add(area);
        return this;
    }

    Zone zone() {
        var corner = corner();
        var zoneRows = IntStream.range(0, rows.size())
                .mapToObj(index -> row(index, corner))
                .toList();
        return new Zone(
                name,
                corner,
                true,
                zoneRows,
                areas.stream().map(area -> moved(area, corner)).toList());
    }

    private Position corner() {
        var points = rows.stream().flatMap(List::stream).toList();
        var x = points.stream().mapToDouble(Point::x).min().orElseThrow();
        var y = points.stream().mapToDouble(Point::y).min().orElseThrow();
        return new Point(x, y).rounded();
    }

    private Row row(int index, Position corner) {
        var points = rows.get(index);
        var start = points.getFirst().rounded();
        var number = Integer.toString(index + 1);
        var seats = IntStream.range(0, points.size())
                .mapToObj(seat -> new Seat(
                        "%s-%s-%d".formatted(guidPrefix, number, seat + 1),
                        Integer.toString(seat + 1),
                        points.get(seat).rounded().from(start),
                        categories.get(index)))
                .toList();
        return new Row(number, start.from(corner), seats);
    }

    private static Area moved(Area area, Position corner) {
        return new Area(
                area.width(),
                area.height(),
                area.position().from(corner),
                area.text(),
                area.color(),
                area.borderColor());
    }
}
