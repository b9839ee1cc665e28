package org.fengyun.ticketing.sale;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fengyun.ticketing.show.Stock.PlanSeat;

/**
 * Where the seats of one tier are, taken or free, each known by its index in the order of the plan. It does not change as
 * seats are sold, so that whatever is chosen by it does not depend on who bought before in which batch.
 */
final class TierPlan {
    /** A gap so much wider than is usual in its row is an aisle. */
    private static final double AISLE = 1.6;

    private static final Comparator<PlanSeat> ORDER_OF_THE_PLAN =
            Comparator.comparingInt(PlanSeat::zoneId).thenComparingInt(PlanSeat::position);

    private final List<PlanSeat> seats;
    private final boolean[] besideTheLast;
    private final Spot best;

    /** @param seats of one tier, at least one */
    TierPlan(List<PlanSeat> seats) {
        this.seats = seats.stream().sorted(ORDER_OF_THE_PLAN).toList();
        this.besideTheLast = new boolean[seats.size()];
        for (int from = 0; from < seats.size(); ) {
            var to = endOfRow(from);
            joinNeighbours(from, to);
            from = to;
        }
        this.best = middleOfTheFront();
    }

    record Spot(double x, double y) {
        double distance(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    int size() {
        return seats.size();
    }

    PlanSeat seat(int index) {
        return seats.get(index);
    }

    /** Whether nobody and nothing is between this seat and the one before it in the plan. */
    boolean isBesideTheLast(int index) {
        return besideTheLast[index];
    }

    /** The middle of the tier, at its edge towards the stage: plans are drawn with the stage at their top. */
    Spot best() {
        return best;
    }

    /** @param to exclusive */
    Spot middle(int from, int to) {
        var first = seats.get(from);
        var last = seats.get(to - 1);
        return new Spot((first.x() + last.x()) / 2, (first.y() + last.y()) / 2);
    }

    private Spot middleOfTheFront() {
        var xs = seats.stream().mapToDouble(PlanSeat::x).summaryStatistics();
        var front = seats.stream().mapToDouble(PlanSeat::y).min().orElseThrow();
        return new Spot((xs.getMin() + xs.getMax()) / 2, front);
    }

    private int endOfRow(int from) {
        var first = seats.get(from);
        var to = from + 1;
        while (to < seats.size()
                && seats.get(to).zoneId() == first.zoneId()
                && seats.get(to).row().equals(first.row())) {
            to++;
        }
        return to;
    }

    private void joinNeighbours(int from, int to) {
        var gaps = new double[to - from];
        var count = 0;
        for (int i = from + 1; i < to; i++) {
            if (isNext(i)) {
                gaps[count++] = gap(i);
            }
        }
        if (count == 0) {
            return;
        }
        Arrays.sort(gaps, 0, count);
        var widest = AISLE * gaps[(count - 1) / 2];
        for (int i = from + 1; i < to; i++) {
            besideTheLast[i] = isNext(i) && gap(i) <= widest;
        }
    }

    /** Seats of other tiers may stand between two of this one. */
    private boolean isNext(int index) {
        return seats.get(index).position() == seats.get(index - 1).position() + 1;
    }

    private double gap(int index) {
        return middle(index - 1, index).distance(middle(index, index + 1));
    }
}
