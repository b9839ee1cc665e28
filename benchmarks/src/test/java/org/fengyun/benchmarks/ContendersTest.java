package org.fengyun.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengyun.benchmarks.comparison.Comparison;
import org.fengyun.benchmarks.comparison.Contender;
import org.fengyun.benchmarks.comparison.Schedule;
import org.fengyun.benchmarks.floor.Floor;
import org.fengyun.benchmarks.stage.Buyers;
import org.fengyun.benchmarks.stage.OpenShow;
import org.fengyun.benchmarks.stage.Ports;
import org.fengyun.benchmarks.stage.SeatPlan;
import org.fengyun.benchmarks.stage.Servers;
import org.fengyun.benchmarks.stage.Stage;
import org.fengyun.localstack.process.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handful of orders through each of the measured programs, so that they go on selling the same. */
class ContendersTest {
    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Buyers BUYERS = new Buyers(2_000);
    /** These differ from one order to the next; all else must be equal. */
    private static final List<String> OF_ONE_ORDER =
            List.of("id", "order_id", "idempotency_key", "created_at", "expires_at");

    private static final Stage STAGE = new Stage(
            Servers.ofTests(), new Ports(29_100), Path.of("target", "logs"), FLAGS, BUYERS, new SeatPlan(2, 10, 20));
    private static final ServiceProcess BASELINE = STAGE.programs().own("baseline");
    private static final ServiceProcess NOTHING = STAGE.programs().own("nothing");

    private static final AtomicInteger BUYER = new AtomicInteger();

    private final OpenShow show = STAGE.openForWarmUp(false).getFirst();
    private final Buyer buyer = buyer(BUYER.incrementAndGet());

    @AfterAll
    static void stop() {
        STAGE.close();
    }

    @Test
    void eachSellsWhatItAcknowledges() {
        var programs = Map.of(
                Contender.NOTHING,
                NOTHING,
                Contender.BASELINE,
                BASELINE,
                Contender.GENERAL,
                STAGE.core(),
                Contender.SEATED,
                STAGE.core());
        var schedule = new Schedule(EnumSet.allOf(Contender.class), List.of(4), 1, SHORT, SHORT, SHORT);
        STAGE.database().clear();

        var table = new Comparison(STAGE, programs).compare(schedule, _ -> {}).table();

        assertThat(table.lines().filter(line -> line.startsWith("| 4 |"))).hasSize(Contender.values().length);
    }

    @Test
    void theBaselineWritesTheRowsOfTheService() throws SQLException {
        var ofService = buyer.place(STAGE.core(), "one", order(2)).orderId();
        var ofBaseline = buyer.place(BASELINE, "two", order(2)).orderId();

        assertThat(rows(ofBaseline)).isEqualTo(rows(ofService)).hasSize(3);
        assertThat(STAGE.shows().broken()).isEmpty();
    }

    @Test
    void theFloorWritesTheRowsOfTheServiceButForTheHashOfARequest() throws SQLException {
        try (var connection = STAGE.connect()) {
            var ofFloor = Floor.write(connection, show, new Buyers(1), 1, SHORT).orderIds()[0];
            var ofService = buyer(0).place(STAGE.core(), "one", order(2)).orderId();

            assertThat(withoutHash(rows(ofFloor)))
                    .isEqualTo(withoutHash(rows(ofService)))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticketing-service", "baseline"})
    void theSameOrderAgainIsTheSameOrder(String name) {
        var first = buyer.place(service(name), "one", order(2));

        assertThat(first.status()).isEqualTo(201);
        assertThat(buyer.place(service(name), "one", order(2))).isEqualTo(first);
        assertThat(buyer.place(service(name), "one", order(1)).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticketing-service", "baseline"})
    void whoHasTheLimitGetsNoMore(String name) {
        assertThat(buyer.place(service(name), "one", order(3)).status()).isEqualTo(201);
        assertThat(buyer.place(service(name), "two", order(2)).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticketing-service", "baseline"})
    void anOrderAboveTheLimitOfATierIsRefused(String name) throws SQLException {
        change("update tier set limit_per_buyer = 1 where show_id = ?");

        assertThat(buyer.place(service(name), "one", order(2)).status()).isEqualTo(409);
        assertThat(buyer.place(service(name), "two", order(1)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticketing-service", "baseline"})
    void whatIsSoldOutIsRefused(String name) throws SQLException {
        change("update tier set quota = 1, free = 1 where show_id = ?");

        assertThat(buyer.place(service(name), "one", order(2)).status()).isEqualTo(409);
        assertThat(buyer.place(service(name), "two", order(1)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticketing-service", "baseline"})
    void whatIsNotOnSaleIsRefused(String name) throws SQLException {
        change("update event_show set sale_closes_at = sale_opens_at where id = ?");

        assertThat(buyer.place(service(name), "one", order(2)).status()).isEqualTo(409);
    }

    private static Buyer buyer(int n) {
        return new Buyer(BUYERS.id(n), STAGE.programs().token());
    }

    private static ServiceProcess service(String name) {
        return "baseline".equals(name) ? BASELINE : STAGE.core();
    }

    private String order(int quantity) {
        return """
                {"showId":"%d","lines":[{"tierId":"%d","quantity":%d}]}""".formatted(show.id(), show.tierIds().getFirst(), quantity);
    }

    private void change(String sql) throws SQLException {
        try (var connection = STAGE.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, show.id());
            statement.executeUpdate();
        }
    }

    private static List<Map<String, String>> withoutHash(List<Map<String, String>> rows) {
        rows.forEach(row -> row.remove("request_hash"));
        return rows;
    }

    /** The order, then its tickets. */
    private static List<Map<String, String>> rows(long orderId) throws SQLException {
        var rows = new ArrayList<Map<String, String>>();
        rows.addAll(rows("select * from ticket_order where id = ?", orderId));
        rows.addAll(rows("select * from ticket where order_id = ? order by id", orderId));
        return rows;
    }

    private static List<Map<String, String>> rows(String sql, long id) throws SQLException {
        try (var connection = STAGE.connect();
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, id);
            var found = query.executeQuery();
            var rows = new ArrayList<Map<String, String>>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        }
    }

    private static Map<String, String> row(ResultSet found) throws SQLException {
        var row = new TreeMap<String, String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            var name = found.getMetaData().getColumnName(i);
            var bytes = found.getBytes(i);
            var value = bytes == null ? "null" : HexFormat.of().formatHex(bytes);
            row.put(name, bytes != null && OF_ONE_ORDER.contains(name) ? "set" : value);
        }
        return row;
    }
}
