package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.fengyun.ticketing.sale.FreeRuns.Run;
import org.fengyun.ticketing.show.Stock.PlanSeat;
import org.fengyun.ticketing.show.TierPlan;
import org.fengyun.ticketing.show.TierPlan.Spot;

/**
 * Chooses, among the free seats of one tier, seats together: side by side in one row where that can be, without leaving single
 * seats where that can be, nearest to the middle of the front. The same seats, free and taken, have the same choice.
 */
final class BestSeats {
    private final TierPlan plan;
    private final FreeRuns runs;
    private final Map<Integer, Candidates> candidates = new HashMap<>();

    /** @param free the index of each seat that is */
    BestSeats(TierPlan plan, BitSet free) {
        this.plan = plan;
        this.runs = new FreeRuns(plan, free);
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

    /** Offers this seat no more, if it is one of these. */
    void take(long seatId) {
        plan.indexOf(seatId).ifPresent(runs::take);
    }

    /** As few blocks as can be, which the longest make, and the others near the first. */
    private List<Block> split(int quantity) {
        var left = runs.current();
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
        var nearest = new PriorityQueue<>(Block.NEAREST_FIRST.reversed());
        for (var run : left) {
            if (run.length() >= size) {
                nearest.add(Block.in(run, size, plan, spot, Block.NEAREST_FIRST));
                if (nearest.size() > atMost) {
                    nearest.remove();
                }
            }
        }
        return nearest.stream().sorted(Block.NEAREST_FIRST).toList();
    }

    /** The best block of one size in every run; learns of new runs when it is asked, and forgets those that are gone. */
    private final class Candidates {
        private final PriorityQueue<Block> blocks = new PriorityQueue<>(Block.BEST_FIRST);
        private final int size;
        private int known = runs.made().size();

        Candidates(int size) {
            this.size = size;
            runs.current().forEach(this::add);
        }

        /** One block, or none. */
        List<Block> best() {
            var made = runs.made();
            for (; known < made.size(); known++) {
                var run = made.get(known);
                if (runs.isCurrent(run)) {
                    add(run);
                }
            }
            while (!blocks.isEmpty() && !runs.isCurrent(blocks.element().run())) {
                blocks.remove();
            }
            return blocks.isEmpty() ? List.of() : List.of(blocks.element());
        }

        private void add(Run run) {
            if (run.length() >= size) {
                blocks.add(Block.in(run, size, plan, plan.best(), Block.BEST_FIRST));
            }
        }
    }
}
