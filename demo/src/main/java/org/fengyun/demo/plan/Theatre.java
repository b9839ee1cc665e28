package org.fengyun.demo.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.fengyun.demo.plan.SeatingPlan.Area;
import org.fengyun.demo.plan.SeatingPlan.Category;
import org.fengyun.demo.plan.SeatingPlan.Position;
import org.fengyun.demo.plan.SeatingPlan.Size;

/** A theatre of 1,200 seats: stalls and a balcony whose rows curve round one centre behind the stage, with two aisles. */
public final class Theatre {
    private static final String NAME = "沐光大剧院";
    private static final String FRONT = "池座前区";
    private static final String STALLS = "池座";
    private static final String BALCONY_FRONT = "楼座前区";
    private static final String BALCONY = "楼座";

    private static final int WIDTH = 1600;
    private static final Point CENTRE = new Point(800, -900);
    private static final double PITCH = 24;
    private static final double AISLE = 56;
    private static final double ROW_GAP = 38;

    private Theatre() {}

    public static SeatingPlan plan() {
        var categories = List.of(
                new Category(FRONT, "#C2410C"),
                new Category(STALLS, "#D97706"),
                new Category(BALCONY_FRONT, "#0F766E"),
                new Category(BALCONY, "#3B82F6"));
        return new SeatingPlan(
                NAME,
                new Size(WIDTH, 1640),
                categories,
                List.of(stalls().zone(), balcony().zone()));
    }

    private static Block stalls() {
        var block = new Block("池座", "stalls")
                .area(new Area(720, 130, new Position(440, 50), "舞台 Stage", "#3F3F46", "#18181B"));
        for (int row = 0; row < 20; row++) {
            // Two rows alike, then two seats more: 30, 30, 32, 32 … 48, 48 make 780.
            block.row(row < 8 ? FRONT : STALLS, arc(1200 + row * ROW_GAP, 30 + row / 2 * 2));
        }
        return block;
    }

    private static Block balcony() {
        var block = new Block("楼座", "balcony");
        for (int row = 0; row < 10; row++) {
            block.row(row < 4 ? BALCONY_FRONT : BALCONY, arc(2080 + row * ROW_GAP, 42));
        }
        return block;
    }

    private static List<Point> arc(double radius, int seats) {
        var side = seats / 4;
        var length = (seats - 1) * PITCH + 2 * AISLE;
        return IntStream.range(0, seats)
                .mapToDouble(seat -> seat * PITCH + aisles(seat, side, seats) * AISLE - length / 2)
                .mapToObj(along -> new Point(
                        CENTRE.x() + radius * Math.sin(along / radius), CENTRE.y() + radius * Math.cos(along / radius)))
                .toList();
    }

    private static int aisles(int seat, int side, int seats) {
        return (seat >= side ? 1 : 0) + (seat >= seats - side ? 1 : 0);
    }
}
