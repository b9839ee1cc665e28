package org.fengyun.demo.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengyun.demo.door.Door;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SeatMapTest {
    @Test
    void theFirstSeatIsTheLowestBitOfTheFirstByte() {
        var map = SeatMap.of(zone(row(1, 0, 20, 40, 60, 80, 100, 120, 140, 160)), bits(0b1000_0001, 0b1));
        assertThat(free(map)).containsExactly("1-0", "1-7", "1-8");
    }

    @Test
    void bitsGoOnOverRows() {
        var map = SeatMap.of(zone(row(1, 0, 20, 40), row(2, 0, 20, 40)), bits(0b110_001));
        assertThat(free(map)).containsExactly("1-0", "2-1", "2-2");
    }

    @Test
    void onlyFreeNeighboursOfOneRowMakeAPair() {
        var map = SeatMap.of(zone(row(1, 0, 20, 40), row(2, 0, 20, 40)), bits(0b011_110));
        assertThat(map.freePairs().stream().map(SeatMap.Pair::ids))
                .containsExactly(List.of("1-1", "1-2"), List.of("2-0", "2-1"));
    }

    @Test
    void anAislePartsNeighbours() {
        var map = SeatMap.of(zone(row(1, 0, 20, 40, 100, 120)), bits(0b11111));
        assertThat(map.freePairs().stream().map(SeatMap.Pair::ids))
                .containsExactly(List.of("1-0", "1-1"), List.of("1-1", "1-2"), List.of("1-3", "1-4"));
    }

    private static List<String> free(SeatMap map) {
        return IntStream.rangeClosed(1, 2)
                .boxed()
                .flatMap(row -> IntStream.range(0, 9).mapToObj(seat -> row + "-" + seat))
                .filter(map::isFree)
                .toList();
    }

    private static String bits(int... bytes) {
        var file = new byte[bytes.length];
        IntStream.range(0, bytes.length).forEach(i -> file[i] = (byte) bytes[i]);
        return Base64.getEncoder().encodeToString(file);
    }

    private static JsonNode zone(Map<?, ?>... rows) {
        return Door.read(
                Door.write(Map.of("areas", List.of(), "rows", List.of(rows))).getBytes(UTF_8), ObjectNode.class);
    }

    private static Map<String, Object> row(int number, int... places) {
        var seats = IntStream.range(0, places.length)
                .mapToObj(i -> Map.of("id", number + "-" + i, "number", "" + i, "x", places[i], "y", 0, "tierId", "7"))
                .toList();
        return Map.of("number", "" + number, "seats", seats);
    }
}
