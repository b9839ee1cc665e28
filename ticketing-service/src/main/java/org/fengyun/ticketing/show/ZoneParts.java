package org.fengyun.ticketing.show;

import java.util.ArrayList;
import java.util.List;
import org.fengyun.ticketing.client.CatalogueApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.plan.SeatingPlan.Row;
import org.fengyun.ticketing.plan.SeatingPlan.Seat;
import org.fengyun.ticketing.plan.SeatingPlan.Zone;
import tools.jackson.databind.json.JsonMapper;

/** Cuts zones into parts that can be sent in one answer, between rows where that can be. */
final class ZoneParts {
    /** An answer of callContainer has at most 1000 KiB; what is missing here is for headers and for fields to come. */
    static final int MOST_BYTES = 1_000_000;

    private static final Id LONGEST_ID = new Id(Long.MAX_VALUE);

    private final JsonMapper json;

    ZoneParts(JsonMapper json) {
        this.json = json;
    }

    /**
     * The rows of each part, in the order of the plan; one part, perhaps without rows, where the zone need not be cut.
     *
     * @param areasBytes what is drawn in the zone takes so much of its first part
     */
    List<List<Row>> of(Zone zone, int areasBytes) {
        var cutting = new Cutting(areasBytes);
        zone.rows().forEach(cutting::add);
        return cutting.parts;
    }

    /** A row as the catalogue sends it, with ids as long as they get, and the comma behind it. */
    private int bytes(Row row) {
        var seats = row.seats().stream().mapToInt(this::bytes).sum();
        return seats + size(new CatalogueApi.Row(row.number(), List.of()));
    }

    private int bytes(Seat seat) {
        return size(new CatalogueApi.Seat(LONGEST_ID, seat.number(), seat.x(), seat.y(), LONGEST_ID));
    }

    private int size(Object sent) {
        return json.writeValueAsBytes(sent).length + 1;
    }

    private final class Cutting {
        private final List<List<Row>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        private int left;

        Cutting(int areasBytes) {
            left = MOST_BYTES - areasBytes - size(new CatalogueApi.Zone(List.of(), List.of()));
        }

        void add(Row row) {
            if (row.seats().isEmpty()) {
                return;
            }
            var bytes = bytes(row);
            if (bytes > left && (bytes <= MOST_BYTES / 2 || !parts.getLast().isEmpty())) {
                parts.add(new ArrayList<>());
                left = MOST_BYTES - size(new CatalogueApi.Zone(List.of(), List.of()));
            }
            if (bytes <= left) {
                parts.getLast().add(row);
                left -= bytes;
            } else {
                addHalves(row);
            }
        }

        /** Too long for any part. */
        private void addHalves(Row row) {
            var seats = row.seats();
            var half = seats.size() / 2;
            add(new Row(row.number(), seats.subList(0, half)));
            add(new Row(row.number(), seats.subList(half, seats.size())));
        }
    }
}
