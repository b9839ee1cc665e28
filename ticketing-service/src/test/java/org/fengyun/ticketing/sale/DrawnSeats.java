package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengyun.ticketing.show.Stock.PlanSeat;
import org.fengyun.ticketing.show.Stock.SeatedTier;

/** Seats of one tier, drawn with the stage above: a dot where one is free, # where taken, a blank where none is. */
record DrawnSeats(List<String> rows) {
    static final long TIER = 11;
    private static final int COLUMNS = 100;
    private static final char FREE = '.';
    private static final char TAKEN = '#';
    private static final char NONE = ' ';
    private static final char CHOSEN = 'x';

    static DrawnSeats of(String... rows) {
        return new DrawnSeats(Arrays.asList(rows));
    }

    List<PlanSeat> seats() {
        var seats = new ArrayList<PlanSeat>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                var mark = rows.get(row).charAt(column);
                if (mark != NONE) {
                    seats.add(seat(row, column, seats.size()));
                }
            }
        }
        return seats;
    }

    SeatedTier tier() {
        return Rules.seated(seats(), freeIds()).getFirst();
    }

    Set<Long> freeIds() {
        return free().stream().map(PlanSeat::id).collect(toSet());
    }

    BestSeats best() {
        return new BestSeats(tier().plan(), tier().free());
    }

    /** The picture with what would be chosen now. */
    List<String> chosen(int quantity) {
        return with(best().choose(quantity), CHOSEN);
    }

    DrawnSeats taken(Collection<PlanSeat> seats) {
        return new DrawnSeats(with(seats, TAKEN));
    }

    List<PlanSeat> free() {
        return seats().stream().filter(this::isFree).toList();
    }

    /** How long each run of neighbouring free seats is, for pictures whose aisles are one blank wide. */
    List<Integer> runs() {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.split("[# ]+")))
                .filter(run -> !run.isEmpty())
                .map(String::length)
                .toList();
    }

    private boolean isFree(PlanSeat seat) {
        var place = Math.toIntExact(seat.id());
        return rows.get(place / COLUMNS).charAt(place % COLUMNS) == FREE;
    }

    private List<String> with(Collection<PlanSeat> seats, char mark) {
        var drawn = rows.stream().map(StringBuilder::new).toList();
        for (var seat : seats) {
            var place = Math.toIntExact(seat.id());
            drawn.get(place / COLUMNS).setCharAt(place % COLUMNS, mark);
        }
        return drawn.stream().map(StringBuilder::toString).collect(Collectors.toList());
    }

    private static PlanSeat seat(int row, int column, int position) {
        var id = row * COLUMNS + column;
        return new PlanSeat(id, TIER, 1, "池座", row + "排", column + "座", position, 100 + column * 25, 100 + row * 30);
    }
}
