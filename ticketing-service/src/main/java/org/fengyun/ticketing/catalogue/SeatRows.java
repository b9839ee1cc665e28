package org.fengyun.ticketing.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.fengyun.ticketing.catalogue.CatalogueMapper.SeatRow;
import org.fengyun.ticketing.client.CatalogueApi.Row;
import org.fengyun.ticketing.client.CatalogueApi.Seat;

/** Puts seats, in the order of their plan, into their rows: seats of one row follow each other. */
final class SeatRows {
    private SeatRows() {}

    static List<Row> of(List<SeatRow> seats) {
        var rows = new ArrayList<Row>();
        var current = new ArrayList<Seat>();
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            current.add(new Seat(seat.id(), seat.number(), seat.x(), seat.y(), seat.tierId()));
            var last = i + 1 == seats.size();
            if (last || !seats.get(i + 1).rowName().equals(seat.rowName())) {
                rows.add(new Row(seat.rowName(), List.copyOf(current)));
                current.clear();
            }
        }
        return rows;
    }
}
