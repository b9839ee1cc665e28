package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.fengyun.ticketing.client.CatalogueApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.plan.SeatingPlan.Row;
import org.fengyun.ticketing.plan.SeatingPlan.Seat;
import org.fengyun.ticketing.plan.SeatingPlan.Zone;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ZonePartsTest {
    private static final int LIMIT_OF_CALL_CONTAINER = 1000 * 1024;
    private static final int STADIUM = 100_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ZoneParts parts = new ZoneParts(JSON);

    @Test
    void aZoneThatCanBeSentWholeIsNotCut() {
        var zone = zone(rows(80, 100, "12"));

        assertThat(parts.of(zone, 2)).containsExactly(zone.rows());
    }

    @Test
    void aZoneWithoutSeatsIsOnePart() {
        assertThat(parts.of(zone(List.of()), 2)).containsExactly(List.of());
        assertThat(parts.of(zone(rows(2, 0, "")), 2)).containsExactly(List.of());
    }

    @Test
    void aStadiumInOneZoneIsCutBetweenItsRows() {
        var zone = zone(rows(1_000, STADIUM / 1_000, "12"));

        var cut = parts.of(zone, 2);

        assertThat(cut).hasSizeBetween(9, 13);
        assertThat(cut.stream().flatMap(List::stream)).containsExactlyElementsOf(zone.rows());
        assertThat(cut).allSatisfy(part -> assertThat(sent(part, 2)).isLessThan(LIMIT_OF_CALL_CONTAINER));
    }

    @Test
    void theWorstStadiumInOneRowIsCutWithinIt() {
        var zone = zone(rows(1, STADIUM, "\uD83C\uDFAD".repeat(20)));

        var cut = parts.of(zone, 786_432);

        assertThat(seats(cut)).containsExactlyElementsOf(zone.rows().getFirst().seats());
        assertThat(sent(cut.getFirst(), 786_432)).isLessThan(LIMIT_OF_CALL_CONTAINER);
        assertThat(cut.subList(1, cut.size()))
                .allSatisfy(part -> assertThat(sent(part, 2)).isLessThan(LIMIT_OF_CALL_CONTAINER));
        assertThat(cut).hasSizeLessThan(60);
    }

    @Property(tries = 100)
    void howeverAZoneIsBuiltItsPartsAreSentAndNoSeatIsLost(
            @ForAll("builtRows") List<Row> rows, @ForAll @IntRange(min = 2, max = 786_432) int areas) {
        var cut = parts.of(zone(rows), areas);

        assertThat(seats(cut)).isEqualTo(seats(List.of(rows)));
        for (int i = 0; i < cut.size(); i++) {
            assertThat(sent(cut.get(i), i == 0 ? areas : 2)).isLessThanOrEqualTo(ZoneParts.MOST_BYTES);
        }
    }

    @Provide
    Arbitrary<List<Row>> builtRows() {
        var lengths = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(0, 300)),
                Tuple.of(1, Arbitraries.integers().between(0, 15_000)));
        var numbers = Arbitraries.of("1", "12排", "\"".repeat(20), "\uD83C\uDFAD".repeat(20));
        return Combinators.combine(lengths, numbers)
                .as(ZonePartsTest::row)
                .list()
                .ofMaxSize(40);
    }

    /** How large an answer with this part is, where ids are as long as they get. */
    private static int sent(List<Row> part, int areas) {
        var id = new Id(Long.MAX_VALUE);
        var rows = part.stream()
                .map(row -> new CatalogueApi.Row(
                        row.number(),
                        row.seats().stream()
                                .map(seat -> new CatalogueApi.Seat(id, seat.number(), seat.x(), seat.y(), id))
                                .toList()))
                .toList();
        return JSON.writeValueAsBytes(new CatalogueApi.Zone(List.of(), rows)).length + areas - 2;
    }

    private static List<Seat> seats(List<List<Row>> parts) {
        return parts.stream()
                .flatMap(List::stream)
                .flatMap(row -> row.seats().stream())
                .toList();
    }

    private static Zone zone(List<Row> rows) {
        return new Zone("1", "看台", 0, 0, rows, List.of());
    }

    private static List<Row> rows(int count, int length, String number) {
        return Stream.generate(() -> row(length, number)).limit(count).toList();
    }

    private static Row row(int length, String number) {
        var seats = IntStream.range(0, length)
                .mapToObj(i -> new Seat("guid", number, -9_999_999.99 + i, -9_999_999.99, "A"))
                .toList();
        return new Row(number.isEmpty() ? "1" : number, new ArrayList<>(seats));
    }
}
