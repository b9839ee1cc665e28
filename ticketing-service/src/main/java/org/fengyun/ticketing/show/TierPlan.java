package org.fengyun.ticketing.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fengyun.ticketing.show.Stock.PlanSeat;

/**
 * Where the seats of one tier are, taken or free, each known by its index in the order of the plan. It does not change as
 * seats are sold, so that it can be kept, and whatever is chosen by it does not depend on who bought before in which batch.
 */
public final class TierPlan {
    /** A gap so much wider than is usual in its row is an aisle. */
    private static final double AISLE = 1.6;

    private static final Comparator<PlanSeat> ORDER_OF_THE_PLAN =
            Comparator.comparingInt(PlanSeat::zoneId).thenComparingInt(PlanSeat::position);

    private final List<PlanSeat> seats;
    private final double[] xs;
    private final double[] ys;
    private final long[] ids;
    private final int[] indexes;
    /** Seats that have nobody right before them, whoever sits where. */
    private final BitSet firsts = new BitSet();

    private final Spot best;

    /** @param seats of one tier, at least one */
    public TierPlan(List<PlanSeat> seats) {
        this.seats = seats.stream().sorted(ORDER_OF_THE_PLAN).toList();
        this.xs = this.seats.stream().mapToDouble(PlanSeat::x).toArray();
        this.ys = this.seats.stream().mapToDouble(PlanSeat::y).toArray();
        this.indexes = IntStream.range(0, seats.size())
                .boxed()
                .sorted(Comparator.comparingLong(index -> this.seats.get(index).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.ids = Arrays.stream(indexes)
                .mapToLong(index -> this.seats.get(index).id())
                .toArray();
        firsts.set(0, seats.size());
        for (int from = 0; from < seats.size(); ) {
            var to = endOfRow(from);
            joinNeighbours(from, to);
            from = to;
        }
        this.best = middleOfTheFront();
    }

    /** Pixels from the left and the top of the plan. */
    public record Spot(double x, double y) {}

    public int size() {
        return seats.size();
    }

    public PlanSeat seat(int index) {
        return seats.get(index);
    }

    /** The index of a seat, if it is of this tier. */
    public OptionalInt indexOf(long seatId) {
        var found = Arrays.binarySearch(ids, seatId);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(indexes[found]);
    }

    /** Where the neighbours begin that this seat is among: nobody and nothing is between any two of them. */
    public int startOfNeighbours(int index) {
        return firsts.previousSetBit(index);
    }

    /** Where the neighbours end that this seat is among, exclusive. */
    public int endOfNeighbours(int index) {
        var next = firsts.nextSetBit(index + 1);
        return next < 0 ? seats.size() : next;
    }

    /** The middle of the tier, at its edge towards the stage: plans are drawn with the stage at their top. */
    public Spot best() {
        return best;
    }

    /** @param to exclusive */
    public Spot middle(int from, int to) {
        return new Spot((xs[from] + xs[to - 1]) / 2, (ys[from] + ys[to - 1]) / 2);
    }

    /**
     * How far the middle of these seats is from the spot: the square of it, which is in the same order.
     *
     * @param to exclusive
     */
    public double distance(int from, int to, Spot spot) {
        var x = (xs[from] + xs[to - 1]) / 2 - spot.x();
        var y = (ys[from] + ys[to - 1]) / 2 - spot.y();
        return x * x + y * y;
    }

    /** Which of the seats are free, by index. */
    BitSet free(SeatBits bits) {
        var free = new BitSet(seats.size());
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            if (bits.isFree(seat.zoneId(), seat.position())) {
                free.set(i);
            }
        }
        return free;
    }

    private Spot middleOfTheFront() {
        var columns = Arrays.stream(xs).summaryStatistics();
        var front = Arrays.stream(ys).min().orElseThrow();
        return new Spot((columns.getMin() + columns.getMax()) / 2, front);
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
        var gaps = new ArrayList<Double>();
        for (int i = from + 1; i < to; i++) {
            if (isNext(i)) {
                gaps.add(gap(i));
            }
        }
        if (gaps.isEmpty()) {
            return;
        }
        gaps.sort(null);
        var widest = AISLE * gaps.get((gaps.size() - 1) / 2);
        for (int i = from + 1; i < to; i++) {
            firsts.set(i, !isNext(i) || gap(i) > widest);
        }
    }

    /** Seats of other tiers may stand between two of this one. */
    private boolean isNext(int index) {
        return seats.get(index).position() == seats.get(index - 1).position() + 1;
    }

    private double gap(int index) {
        return Math.hypot(xs[index] - xs[index - 1], ys[index] - ys[index - 1]);
    }
}
