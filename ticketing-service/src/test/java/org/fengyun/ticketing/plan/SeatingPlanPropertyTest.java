package org.fengyun.ticketing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fengyun.ticketing.plan.SeatingPlan.Seat;
import tools.jackson.databind.json.JsonMapper;

class SeatingPlanPropertyTest {
    private static final List<String> CATEGORIES = List.of("A", "池座", "\"quoted\\\"", "🎫");

    @Property(tries = 200)
    void whatIsWrittenIsReadBackInItsOrder(@ForAll("plans") WrittenPlan written) {
        var plan = SeatingPlan.parse(JsonMapper.shared().writeValueAsBytes(written.json()));

        assertThat(plan.name()).isEqualTo(written.name());
        assertThat(PlanFiles.seats(plan)).isEqualTo(written.seats());
        assertThat(plan.seatCount()).isEqualTo(written.seats().size());
        assertThat(plan.seatsByCategory().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(written.seats().size());
        assertThat(plan.zones().stream().map(zone -> zone.rows().size()).toList())
                .isEqualTo(
                        written.zones().stream().map(zone -> zone.rows().size()).toList());
    }

    @Provide
    Arbitrary<WrittenPlan> plans() {
        var seats = Combinators.combine(texts(15), texts(20), positions(), Arbitraries.of(CATEGORIES))
                .as(WrittenSeat::new);
        var rows = Combinators.combine(texts(20), positions(), seats.list().ofMaxSize(6))
                .as(WrittenRow::new);
        var zones = Combinators.combine(positions(), rows.list().ofMaxSize(5)).as(WrittenZone::new);
        return Combinators.combine(texts(100), zones.list().ofMaxSize(4))
                .as(WrittenPlan::new)
                .filter(plan -> !plan.seats().isEmpty());
    }

    private static Arbitrary<String> texts(int maxLength) {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('一', '龥')
                .ofMinLength(1)
                .ofMaxLength(maxLength)
                .filter(text -> !text.isBlank());
    }

    private static Arbitrary<Position> positions() {
        var pixels = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-20_000), BigDecimal.valueOf(20_000))
                .ofScale(2);
        return Combinators.combine(pixels, pixels).as(Position::new);
    }

    record Position(BigDecimal x, BigDecimal y) {
        Position plus(Position other) {
            return new Position(x.add(other.x), y.add(other.y));
        }
    }

    record WrittenSeat(String guid, String number, Position position, String category) {
        Map<String, Object> json(int ordinal) {
            return Map.of(
                    "seat_guid",
                    guid + ":" + ordinal,
                    "seat_number",
                    number,
                    "position",
                    position,
                    "category",
                    category);
        }

        Seat placed(Position row, int ordinal) {
            var place = row.plus(position);
            return new Seat(
                    guid + ":" + ordinal,
                    number,
                    place.x().doubleValue(),
                    place.y().doubleValue(),
                    category);
        }
    }

    record WrittenRow(String number, Position position, List<WrittenSeat> seats) {}

    record WrittenZone(Position position, List<WrittenRow> rows) {}

    record WrittenPlan(String name, List<WrittenZone> zones) {

        /** Seats are numbered through, so that their guids differ. */
        Map<String, Object> json() {
            var ordinal = new int[1];
            return Map.of(
                    "name", name,
                    "categories",
                            CATEGORIES.stream()
                                    .map(category -> Map.of("name", category))
                                    .toList(),
                    "zones", zones.stream().map(zone -> zone(zone, ordinal)).toList());
        }

        List<Seat> seats() {
            var seats = new ArrayList<Seat>();
            for (var zone : zones) {
                for (var row : zone.rows()) {
                    var origin = zone.position().plus(row.position());
                    row.seats().forEach(seat -> seats.add(seat.placed(origin, seats.size())));
                }
            }
            return seats;
        }

        private static Map<String, Object> zone(WrittenZone zone, int[] ordinal) {
            return Map.of(
                    "position", zone.position(),
                    "rows", zone.rows().stream().map(row -> row(row, ordinal)).toList());
        }

        private static Map<String, Object> row(WrittenRow row, int[] ordinal) {
            return Map.of(
                    "row_number", row.number(),
                    "position", row.position(),
                    "seats",
                            row.seats().stream()
                                    .map(seat -> seat.json(ordinal[0]++))
                                    .toList());
        }
    }
}
