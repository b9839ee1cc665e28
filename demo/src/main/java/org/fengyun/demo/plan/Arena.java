package org.fengyun.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fengyun.demo.plan.SeatingPlan.Area;
import org.fengyun.demo.plan.SeatingPlan.Category;
import org.fengyun.demo.plan.SeatingPlan.Position;
import org.fengyun.demo.plan.SeatingPlan.Size;
import org.fengyun.demo.plan.SeatingPlan.Zone;

/**
 * An arena of 20,000 seats with the stage at its north end: six blocks on the floor and two tiers of a bowl that is open
 * behind the stage. 50 zones of 400 seats, so that each is a small answer.
 */
public final class Arena {
    private static final String NAME = "云顶中心体育馆（演唱会布局）";
    private static final String FLOOR_FRONT = "内场前区";
    private static final String FLOOR = "内场";
    private static final String LOWER = "一层看台";
    private static final String LOWER_SIDE = "一层侧区";
    private static final String UPPER = "二层看台";
    private static final String UPPER_SIDE = "二层侧区";

    private static final int ROWS = 20;
    private static final double ROW_GAP = 20;
    private static final double AISLE = 30;
    private static final double FROM = Math.toRadians(32);
    private static final double TO = Math.toRadians(328);
    private static final Oval LOWER_RAIL = new Oval(new Point(2080, 1640), 1180, 1000);
    private static final Oval UPPER_RAIL = LOWER_RAIL.grownBy(ROWS * ROW_GAP + 80);

    private Arena() {}

    public static SeatingPlan plan() {
        var categories = List.of(
                new Category(FLOOR_FRONT, "#BE123C"),
                new Category(FLOOR, "#EA580C"),
                new Category(LOWER, "#CA8A04"),
                new Category(LOWER_SIDE, "#15803D"),
                new Category(UPPER, "#0369A1"),
                new Category(UPPER_SIDE, "#7C3AED"));
        var zones = new ArrayList<Zone>(floor());
        zones.addAll(bowl(LOWER_RAIL, 20, 100, LOWER, LOWER_SIDE));
        zones.addAll(bowl(UPPER_RAIL, 24, 200, UPPER, UPPER_SIDE));
        return new SeatingPlan(NAME, new Size(4160, 3560), categories, List.copyOf(zones));
    }

    private static List<Zone> floor() {
        var zones = new ArrayList<Zone>();
        for (int block = 0; block < 6; block++) {
            var front = block < 3;
            var name = (front ? "A" : "B") + (block % 3 + 1);
            var zone = floorBlock(
                    new Block("内场 " + name, "floor-" + name),
                    front ? FLOOR_FRONT : FLOOR,
                    new Point(1480 + block % 3 * 420, front ? 1400 : 1920));
            if (block == 0) {
                zone.area(new Area(1000, 440, new Position(1580, 740), "舞台 Stage", "#27272A", "#09090B"));
                zone.area(new Area(120, 180, new Position(2020, 1180), "", "#27272A", "#09090B"));
            }
            zones.add(zone.zone());
        }
        return zones;
    }

    private static Block floorBlock(Block block, String category, Point corner) {
        for (int row = 0; row < ROWS; row++) {
            var y = corner.y() + row * 23;
            block.row(
                    category,
                    IntStream.range(0, 20)
                            .mapToObj(seat -> new Point(corner.x() + seat * 19, y))
                            .toList());
        }
        return block;
    }

    private static List<Zone> bowl(Oval rail, int sectors, int firstNumber, String category, String sideCategory) {
        var cuts = rail.grownBy(ROWS * ROW_GAP / 2).evenly(FROM, TO, sectors + 1, 0);
        return IntStream.range(0, sectors)
                .mapToObj(sector -> {
                    var number = Integer.toString(firstNumber + sector + 1);
                    // The three sectors nearest to the stage on each side see it from the edge.
                    var side = sector < 3 || sector >= sectors - 3;
                    var block = new Block((firstNumber == 100 ? "一层 " : "二层 ") + number, number);
                    return sector(block, rail, cuts.get(sector), cuts.get(sector + 1), side ? sideCategory : category);
                })
                .toList();
    }

    private static Zone sector(Block block, Oval rail, double from, double to, String category) {
        for (int row = 0; row < ROWS; row++) {
            var oval = rail.grownBy(row * ROW_GAP);
            // 16 seats at the rail, 24 at the back; symmetric rounding makes exactly 400.
            var seats = 16 + (int) Math.round(8.0 * row / (ROWS - 1));
            block.row(
                    category,
                    oval.evenly(from, to, seats, AISLE / 2).stream()
                            .map(oval::at)
                            .toList());
        }
        return block.zone();
    }
}
