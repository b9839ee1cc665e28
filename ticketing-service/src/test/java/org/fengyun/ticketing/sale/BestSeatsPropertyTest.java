package org.fengyun.ticketing.sale;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.fengyun.ticketing.show.Stock.PlanSeat;

class BestSeatsPropertyTest {
    private static final int WIDTH = 12;

    @Property(tries = 500)
    void asManyFreeSeatsAsAskedForWheneverThereAreSoMany(
            @ForAll("plans") DrawnSeats plan, @ForAll @IntRange(min = 1, max = 30) int quantity) {
        var free = plan.free();

        var chosen = plan.best().choose(quantity);

        assertThat(chosen).hasSize(quantity <= free.size() ? quantity : 0);
        assertThat(chosen).doesNotHaveDuplicates().isSubsetOf(free);
    }

    @Property(tries = 500)
    void oneBlockWheneverThereIsOneAndElseTheFewest(
            @ForAll("plans") DrawnSeats plan, @ForAll @IntRange(min = 1, max = 30) int quantity) {
        var chosen = plan.best().choose(quantity);

        if (!chosen.isEmpty()) {
            assertThat(blocks(plan, chosen)).isEqualTo(fewestBlocks(plan, quantity));
        }
    }

    @Property(tries = 500)
    void noSingleSeatIsLeftWhereABlockWouldLeaveNone(
            @ForAll("plans") DrawnSeats plan, @ForAll @IntRange(min = 1, max = 5) int quantity) {
        var singles = singles(plan);
        var needNot = plan.runs().stream().anyMatch(run -> run == quantity || run >= quantity + 2);

        var left = plan.taken(plan.best().choose(quantity));

        if (needNot) {
            assertThat(singles(left)).isLessThanOrEqualTo(singles);
        }
    }

    @Property(tries = 300)
    void aBatchChoosesAsIfEachCameAlone(
            @ForAll("plans") DrawnSeats plan, @ForAll("quantities") List<Integer> quantities) {
        var batch = plan.best();
        var now = plan;
        for (var quantity : quantities) {
            var chosen = batch.choose(quantity);

            assertThat(ids(chosen)).isEqualTo(ids(now.best().choose(quantity)));

            chosen.forEach(seat -> batch.take(seat.id()));
            now = now.taken(chosen);
            assertThat(batch.free()).isEqualTo(now.free().size());
        }
    }

    @Provide
    Arbitrary<DrawnSeats> plans() {
        var marks = Arbitraries.frequency(Tuple.of(3, '.'), Tuple.of(1, '#'));
        var rows = marks.list().ofSize(WIDTH).map(BestSeatsPropertyTest::text);
        var aisles = Arbitraries.integers().between(1, WIDTH - 2).set().ofMaxSize(2);
        return Combinators.combine(rows.list().ofMinSize(1).ofMaxSize(5), aisles)
                .as(BestSeatsPropertyTest::plan);
    }

    @Provide
    Arbitrary<List<Integer>> quantities() {
        return Arbitraries.integers().between(1, 6).list().ofMaxSize(25);
    }

    private static DrawnSeats plan(List<String> rows, Collection<Integer> aisles) {
        return new DrawnSeats(rows.stream()
                .map(row -> {
                    var drawn = new StringBuilder(row);
                    aisles.forEach(aisle -> drawn.setCharAt(aisle, ' '));
                    return drawn.toString();
                })
                .toList());
    }

    private static String text(List<Character> marks) {
        var text = new StringBuilder();
        marks.forEach(text::append);
        return text.toString();
    }

    private static List<Long> ids(List<PlanSeat> seats) {
        return seats.stream().map(PlanSeat::id).toList();
    }

    private static long singles(DrawnSeats plan) {
        return plan.runs().stream().filter(run -> run == 1).count();
    }

    /** An id is where a seat is drawn: neighbours have neighbouring ids. */
    private static int blocks(DrawnSeats plan, List<PlanSeat> chosen) {
        var free = ids(plan.free());
        assertThat(free).containsAll(ids(chosen));
        return (int) IntStream.range(0, chosen.size())
                .filter(i -> i == 0 || chosen.get(i).id() != chosen.get(i - 1).id() + 1)
                .count();
    }

    private static int fewestBlocks(DrawnSeats plan, int quantity) {
        var runs = new ArrayList<>(plan.runs());
        runs.sort(reverseOrder());
        var blocks = 0;
        for (int found = 0; found < quantity; blocks++) {
            found += runs.get(blocks);
        }
        return blocks;
    }
}
