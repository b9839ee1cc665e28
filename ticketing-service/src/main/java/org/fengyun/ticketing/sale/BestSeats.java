package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengyun.ticketing.sale.FreeRuns.Run;
import org.fengyun.ticketing.sale.TierPlan.Spot;
import org.fengyun.ticketing.show.Stock.PlanSeat;

/**
 * Chooses, among the free seats of one tier, seats together: side by side in one row where that can be, without leaving single
 * seats where that can be, nearest to the middle of the front. The same seats, free and taken, have the same choice.
 */
final class BestSeats {
    private final TierPlan plan;
    private final FreeRuns runs = new FreeRuns();
    private final Map<Long, Integer> indexes = new HashMap<>();
    private final Map<Integer, Candidates> candidates = new HashMap<>();

    /**
     * @param seats all of the tier, taken or free, at least one
     * @param free the ids of those that are, and perhaps of others
     */
    BestSeats(List<PlanSeat> seats, Set<Long> free) {
        plan = new TierPlan(seats);
        for (int from = 0; from < plan.size(); ) {
            var to = endOfRun(from, free);
            runs.add(new Run(from, to));
            from = Math.max(to, from + 1);
        }
        for (int i = 0; i < plan.size(); i++) {
            indexes.put(plan.seat(i).id(), i);
        }
    }

    int free() {
        return runs.seats();
    }

    /** Seats that are free, as many as asked for and in the order of the plan; none if there are not so many. Takes none. */
    List<PlanSeat> choose(int quantity) {
        if (quantity > runs.seats()) {
            return List.of();
        }
        var together = candidates.computeIfAbsent(quantity, Candidates::new).best();
        var blocks = together.isEmpty() ? split(quantity) : together;
        return blocks.stream()
                .flatMapToInt(block -> IntStream.range(block.from(), block.to()))
                .sorted()
                .mapToObj(plan::seat)
                .toList();
    }

    /** Offers this seat no more. */
    void take(long seatId) {
        var index = indexes.get(seatId);
        if (index != null) {
            runs.take(index);
        }
    }

    private int endOfRun(int from, Set<Long> free) {
        var to = from;
        while (to < plan.size() && free.contains(plan.seat(to).id()) && (to == from || plan.isBesideTheLast(to))) {
            to++;
        }
        return to;
    }

    /** As few blocks as can be, which the longest make, and the others near the first. */
    private List<Block> split(int quantity) {
        var left = new ArrayList<>(runs.current());
        var blocks = new ArrayList<>(nearest(left, longest(left), 1, plan.best()));
        var first = plan.middle(blocks.getFirst().from(), blocks.getFirst().to());
        for (int missing = quantity - blocks.getFirst().size(); missing > 0; ) {
            var used = blocks.stream().map(Block::run).collect(toSet());
            left.removeIf(used::contains);
            var size = Math.min(missing, longest(left));
            var others = nearest(left, size, missing / size, first);
            blocks.addAll(others);
            missing -= others.size() * size;
        }
        return blocks;
    }

    private static int longest(List<Run> left) {
        return left.stream().mapToInt(Run::length).max().orElseThrow();
    }

    /** From every run at most one. */
    private List<Block> nearest(List<Run> left, int size, int atMost, Spot spot) {
        var blocks = left.stream()
                .filter(run -> run.length() >= size)
                .map(run -> Block.in(run, size, plan, spot, Block.NEAREST_FIRST));
        return atMost == 1
                ? List.of(blocks.min(Block.NEAREST_FIRST).orElseThrow())
                : blocks.sorted(Block.NEAREST_FIRST).limit(atMost).toList();
    }

    /** The best block of one size in every run; learns of new runs when it is asked, and forgets those that are gone. */
    private final class Candidates {
        private final PriorityQueue<Block> blocks = new PriorityQueue<>(Block.BEST_FIRST);
        private final int size;
        private int known;

        Candidates(int size) {
            this.size = size;
        }

        /** One block, or none. */
        List<Block> best() {
            var made = runs.made();
            for (; known < made.size(); known++) {
                var run = made.get(known);
                if (run.length() >= size && runs.isCurrent(run)) {
                    blocks.add(Block.in(run, size, plan, plan.best(), Block.BEST_FIRST));
                }
            }
            while (!blocks.isEmpty() && !runs.isCurrent(blocks.element().run())) {
                blocks.remove();
            }
            return blocks.isEmpty() ? List.of() : List.of(blocks.element());
        }
    }
}
