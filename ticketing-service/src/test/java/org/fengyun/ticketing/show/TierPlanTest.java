package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fengyun.ticketing.show.Stock.PlanSeat;
import org.fengyun.ticketing.show.TierPlan.Spot;
import org.junit.jupiter.api.Test;

class TierPlanTest {
    /** Three seats of a row that runs away from the stage; their ids fall as their positions rise. */
    private final TierPlan plan = new TierPlan(List.of(seat(2, 40, 30), seat(0, 20, 10), seat(1, 30, 20)));

    @Test
    void seatsAreInTheOrderOfThePlanWhateverTheirIdsAre() {
        assertThat(plan.size()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).map(index -> plan.seat(index).position()))
                .containsExactly(0, 1, 2);
        assertThat(IntStream.range(0, 3)
                        .map(index -> plan.indexOf(plan.seat(index).id()).orElseThrow()))
                .containsExactly(0, 1, 2);
        assertThat(plan.indexOf(1)).isEmpty();
    }

    @Test
    void theMiddleOfSeatsIsBetweenTheFirstAndTheLast() {
        assertThat(plan.middle(0, 3)).isEqualTo(new Spot(30, 20));
        assertThat(plan.middle(1, 3)).isEqualTo(new Spot(35, 25));
        assertThat(plan.middle(2, 3)).isEqualTo(new Spot(40, 30));
    }

    @Test
    void theDistanceIsThatOfTheMiddleSquared() {
        assertThat(plan.distance(1, 3, new Spot(32, 21))).isEqualTo(3 * 3 + 4 * 4);
    }

    @Test
    void theBestSpotIsTheMiddleOfTheFront() {
        assertThat(plan.best()).isEqualTo(new Spot(30, 10));
    }

    private static PlanSeat seat(int position, double x, double y) {
        return new PlanSeat(100 - position, 7, 1, "池座", "1排", Integer.toString(position + 1), position, x, y);
    }
}
