package org.fengyun.ticketing.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.plan.SeatingPlan.Seat;

/** Plan files for tests. */
final class PlanFiles {
    private static final int ROW = 50;

    private PlanFiles() {}

    /** A plan of zones of 20 rows of 50 seats, with the optional fields of the new writing. */
    static byte[] withSeats(int count) {
        var rows =
                IntStream.range(0, count).boxed().collect(Collectors.groupingBy(seat -> seat / ROW)).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(row -> row(row.getKey(), row.getValue()))
                        .toList();
        var zones = IntStream.range(0, (rows.size() + 19) / 20)
                .mapToObj(zone -> zone(zone, rows.subList(zone * 20, Math.min(rows.size(), zone * 20 + 20))))
                .collect(Collectors.joining(","));
        return """
                {"name":"Stadium","categories":[{"name":"A"}],"zones":[%s]}""".formatted(zones).getBytes(UTF_8);
    }

    /** A plan of one zone of 100 rows, with a stage. */
    static byte[] inOneZone(int count) {
        var rows = IntStream.range(0, 100)
                .mapToObj(row -> row(
                        row,
                        IntStream.range(row * count / 100, (row + 1) * count / 100)
                                .boxed()
                                .toList()))
                .collect(Collectors.joining(","));
        return """
                {"name":"Stadium","categories":[{"name":"A"}],"zones":[{"name":"看台","position":{"x":7,"y":7},
                "areas":[{"text":"舞台","position":{"x":1.1,"y":2}}],"rows":[%s]}]}""".formatted(rows).getBytes(UTF_8);
    }

    static List<Seat> seats(SeatingPlan plan) {
        return plan.zones().stream()
                .flatMap(zone -> zone.rows().stream())
                .flatMap(row -> row.seats().stream())
                .toList();
    }

    private static String zone(int number, List<String> rows) {
        return """
                {"name":"%d","position":{"x":%d,"y":0},"rows":[%s]}""".formatted(number, number * 1_000, String.join(",", rows));
    }

    private static String row(int number, List<Integer> seats) {
        return """
                {"row_number":"%d","position":{"x":0,"y":0},"uuid":"row","seats":[%s]}""".formatted(number, seats.stream().map(PlanFiles::seat).collect(Collectors.joining(",")));
    }

    private static String seat(int number) {
        return """
                {"seat_guid":"seat-%d","seat_number":"%d","position":{"x":%d,"y":0},"category":"A","radius":10}""".formatted(number, number % ROW + 1, number % ROW);
    }
}
