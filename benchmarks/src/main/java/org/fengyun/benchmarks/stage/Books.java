package org.fengyun.benchmarks.stage;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengyun.benchmarks.load.Outcome;

/** Compares what clients were told with what is committed. */
public final class Books {
    private final Asked database;
    private final List<String> differences = new ArrayList<>();
    private final String shows;

    private Books(Database database, List<OpenShow> shows) {
        this.database = database.ask();
        this.shows = shows.stream().map(show -> Long.toString(show.id())).collect(joining(", ", "(", ")"));
    }

    /**
     * What differs, in words; nothing if all is as it must be.
     *
     * @param shows all that were sold from, and nobody else has sold from
     */
    public static List<String> differences(Database database, List<OpenShow> shows, Outcome outcome) {
        var books = new Books(database, shows);
        books.compareOrders(outcome);
        books.compareTickets();
        books.compareStock();
        if (shows.getFirst().seated()) {
            books.compareSeats();
        }
        return books.differences;
    }

    private void compareOrders(Outcome outcome) {
        var there = database.numbers("select id from ticket_order where show_id in " + shows);
        Arrays.sort(there);
        var missing = Arrays.stream(outcome.orderIds())
                .filter(id -> Arrays.binarySearch(there, id) < 0)
                .count();
        expect(missing == 0, missing + " acknowledged orders are missing");
        var more = there.length - outcome.orderIds().length;
        // whether an order was made whose answer never came, or came as 504, only its key would tell
        expect(more >= 0 && more <= outcome.failures(), more + " orders more than were acknowledged");
    }

    /** Every order is of another buyer, and for two tickets. */
    private void compareTickets() {
        var orders = database.number("select count(*) from ticket_order where show_id in " + shows);
        var buyers =
                database.number("select count(distinct show_id, buyer_id) from ticket_order where show_id in " + shows);
        var tickets = database.number("select count(*) from ticket where show_id in " + shows);
        var pairs = database.number("""
                select count(*) from (
                    select show_id, order_id from ticket where show_id in %s and status = 'HELD'
                     group by show_id, order_id having count(*) = 2) pairs
                """.formatted(shows));
        expect(buyers == orders, "%d orders of %d buyers".formatted(orders, buyers));
        expect(
                tickets == 2 * orders && pairs == orders,
                "%d tickets, %d pairs, %d orders".formatted(tickets, pairs, orders));
    }

    private void compareStock() {
        var wrong = database.number("""
                select count(*) from tier t
                  left join (select show_id, tier_id, count(*) as held from ticket where show_id in %1$s and status = 'HELD'
                              group by show_id, tier_id) k on k.show_id = t.show_id and k.tier_id = t.id
                 where t.show_id in %1$s and t.quota - t.free <> coalesce(k.held, 0)
                """.formatted(shows));
        expect(wrong == 0, wrong + " tiers have another stock than their tickets say");
    }

    private void compareSeats() {
        var seats = database.number("""
                select count(*) from seat s join ticket t on t.show_id = s.show_id and t.id = s.ticket_id and t.seat_id = s.id
                 where s.show_id in %s
                """.formatted(shows));
        var tickets = database.number("select count(*) from ticket where show_id in " + shows);
        expect(seats == tickets, "%d tickets and %d seats of theirs".formatted(tickets, seats));
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            differences.add(otherwise);
        }
    }
}
