package org.fengyun.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.fengyun.demo.door.Door;
import org.fengyun.demo.plan.SeatingPlan.Category;
import org.fengyun.demo.plan.SeatingPlan.Row;
import org.fengyun.demo.plan.SeatingPlan.Seat;
import org.fengyun.demo.plan.SeatingPlan.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeatingPlansTest {
    static List<SeatingPlan> plans() {
        return List.of(Theatre.plan(), Arena.plan());
    }

    @Test
    void theArenaHasTwentyThousandSeatsAndTheTheatreTwelveHundred() {
        assertThat(Arena.plan().seats()).isEqualTo(20_000);
        assertThat(Theatre.plan().seats()).isEqualTo(1_200);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noSeatHasTheGuidOfAnother(SeatingPlan plan) {
        assertThat(seats(plan).map(Seat::seatGuid)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everySeatIsOfADeclaredCategoryAndEveryCategoryHasSeats(SeatingPlan plan) {
        var declared = plan.categories().stream().map(Category::name).toList();
        assertThat(new HashSet<>(seats(plan).map(Seat::category).toList()))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aZoneIsASmallAnswerAndThePlanFitsIntoAnUpload(SeatingPlan plan) {
        assertThat(plan.zones()).allSatisfy(zone -> assertThat(zone.seatCount()).isBetween(1, 1_500));
        assertThat(plan.zones().stream().map(Zone::name)).doesNotHaveDuplicates();
        assertThat(Door.write(plan).length()).isLessThan(20 * 1024 * 1024);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void neighboursSitSideBySideUnlessAnAisleIsBetweenThem(SeatingPlan plan) {
        for (var row :
                plan.zones().stream().flatMap(zone -> zone.rows().stream()).toList()) {
            var wide = steps(row).stream().filter(step -> step > 30).toList();
            assertThat(steps(row)).allMatch(step -> step >= 12 && step <= 90);
            assertThat(wide).as("aisles of row %s", row.rowNumber()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noSeatStandsOnAnotherAndAllAreOnThePlan(SeatingPlan plan) {
        var places = new ArrayList<List<Integer>>();
        for (var zone : plan.zones()) {
            for (var row : zone.rows()) {
                for (var seat : row.seats()) {
                    var x = zone.position().x()
                            + row.position().x()
                            + seat.position().x();
                    var y = zone.position().y()
                            + row.position().y()
                            + seat.position().y();
                    assertThat(x).isBetween(0, plan.size().width());
                    assertThat(y).isBetween(0, plan.size().height());
                    places.add(List.of(x / 6, y / 6));
                }
            }
        }
        assertThat(places).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theStageIsDrawn(SeatingPlan plan) {
        assertThat(plan.zones()).anySatisfy(zone -> assertThat(zone.areas()).isNotEmpty());
    }

    @Test
    void theFileIsWrittenInTheNamesOfTheFormat() {
        assertThat(Door.write(Theatre.plan()))
                .contains("\"seat_guid\":\"stalls-1-1\"")
                .contains("\"seat_number\":\"1\"")
                .contains("\"row_number\":\"1\"")
                .contains("\"border_color\":");
    }

    private static Stream<Seat> seats(SeatingPlan plan) {
        return plan.zones().stream().flatMap(zone -> zone.rows().stream()).flatMap(row -> row.seats().stream());
    }

    private static List<Double> steps(Row row) {
        var steps = new ArrayList<Double>();
        for (int i = 1; i < row.seats().size(); i++) {
            var one = row.seats().get(i - 1).position();
            var next = row.seats().get(i).position();
            steps.add(Math.hypot(one.x() - next.x(), one.y() - next.y()));
        }
        return steps;
    }
}
