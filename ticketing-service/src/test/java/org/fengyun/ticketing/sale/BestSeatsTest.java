package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fengyun.ticketing.show.Stock.PlanSeat;
import org.junit.jupiter.api.Test;

class BestSeatsTest {
    @Test
    void theMiddleComesFirst() {
        assertChoice(2, plan("........"), "...xx...");
    }

    @Test
    void theFrontComesFirst() {
        assertChoice(2, plan("......", "......", "......"), "..xx..", "......", "......");
    }

    @Test
    void nearerToTheMiddleOfTheFrontIsBetterThanFurtherAsideInFront() {
        assertChoice(2, plan("..########..", "............"), "..########..", ".....xx.....");
    }

    @Test
    void theMiddleIsThatOfTheTierAndNotOfWhatIsLeft() {
        assertChoice(1, plan("########....", "############"), "########x...", "############");
    }

    @Test
    void noSingleSeatIsLeftWhereItCanBeHelped() {
        assertChoice(2, plan("##...##", "......."), "##...##", "..xx...");
        assertChoice(2, plan(".....##"), "...xx##");
        assertChoice(1, plan("##..##", "......"), "##..##", "..x...");
    }

    @Test
    void aSingleSeatIsLeftWhereItCannotBeHelped() {
        assertChoice(2, plan("##...##", "#######"), "##xx.##", "#######");
    }

    @Test
    void aSingleSeatThatIsLeftIsTheFirstForWhoeverComesAlone() {
        assertChoice(1, plan("##.#..", "#....#"), "##x#..", "#....#");
    }

    @Test
    void anAisleBreaksABlock() {
        assertChoice(4, plan("... ...", "......."), "... ...", "xxxx...");
        assertChoice(2, plan("##. .##", "...#..."), "##. .##", ".xx#...");
    }

    @Test
    void anAisleBreaksABlockHoweverFewOfItsRowAreFree() {
        assertChoice(2, plan("###. .###", "..#######"), "###. .###", "xx#######");
    }

    @Test
    void aSeatOfAnotherTierBreaksABlock() {
        var seats = new ArrayList<>(plan("...", "...").seats());
        seats.remove(1);

        var chosen = allFree(seats).choose(2);

        assertThat(chosen).extracting(PlanSeat::row).containsOnly("1排");
    }

    @Test
    void twoRowsAreNoBlock() {
        assertChoice(2, plan("##.", ".##", "..#"), "##.", ".##", "xx#");
    }

    @Test
    void rowsOfOneNameInTwoZonesAreNoBlock() {
        var seats = new ArrayList<PlanSeat>();
        for (int zone = 1; zone <= 2; zone++) {
            for (int i = 0; i < 2; i++) {
                seats.add(new PlanSeat(zone * 10 + i, 11, zone, "区", "1排", "座", i, zone * 50 + i * 25, 0));
            }
        }

        assertThat(allFree(seats).choose(2)).extracting(PlanSeat::zoneId).containsOnly(1);
    }

    @Test
    void aRowThatRunsAwayFromTheStageIsARow() {
        var seats = new ArrayList<PlanSeat>();
        for (int i = 0; i < 6; i++) {
            var pastTheAisle = i < 3 ? 0 : 40;
            seats.add(new PlanSeat(i, 11, 1, "看台", "1排", "座", i, 0, i * 25 + pastTheAisle));
        }

        assertThat(allFree(seats).choose(3)).extracting(PlanSeat::id).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aWholeRowIsABlock() {
        assertChoice(5, plan("..#..", ".....", "....."), "..#..", "xxxxx", ".....");
    }

    @Test
    void whereNoBlockIsLongEnoughTheFewestAreChosen() {
        assertChoice(5, plan("..#..", "...#.", ".#.#."), "xx#..", "xxx#.", ".#.#.");
    }

    @Test
    void blocksAreNearEachOther() {
        assertChoice(4, plan("#..####", "#..#..#", "#######", "##..###"), "#xx####", "#xx#..#", "#######", "##..###");
    }

    @Test
    void allThatIsLeftCanBeHad() {
        assertChoice(4, plan(".#.", "#.#", "#.#"), "x#x", "#x#", "#x#");
    }

    @Test
    void moreThanIsLeftCannotBeHad() {
        assertThat(plan(".#.", "#.#").best().choose(4)).isEmpty();
        assertThat(plan("##").best().choose(1)).isEmpty();
    }

    @Test
    void whatIsTakenIsOfferedNoMore() {
        var best = plan("......").best();
        var first = best.choose(2);
        first.forEach(seat -> best.take(seat.id()));

        assertThat(best.free()).isEqualTo(4);
        assertThat(best.choose(2)).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThatThrownBy(() -> best.take(first.getFirst().id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOrderInWhichSeatsAreReadDoesNotMatter() {
        var plan = plan("..#... ...", "...... #..");
        var shuffled = new ArrayList<>(plan.seats());
        Collections.shuffle(shuffled, new Random(1));

        assertThat(best(shuffled, plan.free()).choose(3)).isEqualTo(plan.best().choose(3));
    }

    private static BestSeats allFree(List<PlanSeat> seats) {
        return best(seats, seats);
    }

    private static BestSeats best(List<PlanSeat> seats, List<PlanSeat> free) {
        var tier = Rules.seated(seats, free.stream().map(PlanSeat::id).collect(toSet()))
                .getFirst();
        return new BestSeats(tier.plan(), tier.free());
    }

    private static DrawnSeats plan(String... rows) {
        return DrawnSeats.of(rows);
    }

    private static void assertChoice(int quantity, DrawnSeats plan, String... expected) {
        assertThat(plan.chosen(quantity)).isEqualTo(List.of(expected));
    }
}
