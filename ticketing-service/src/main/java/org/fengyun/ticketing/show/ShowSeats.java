package org.fengyun.ticketing.show;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.plan.SeatingPlan;
import org.fengyun.ticketing.plan.SeatingPlan.Row;
import org.fengyun.ticketing.plan.SeatingPlan.Zone;
import org.fengyun.ticketing.show.SeatBits.ZoneBits;
import org.fengyun.ticketing.show.SeatMapper.NewSeat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lays a plan's zones and seats out for one show. */
@Component
class ShowSeats {
    /** Well below a megabyte, however long their names: no server takes larger packets unless it is told to. */
    private static final int SEATS_A_STATEMENT = 1_000;

    private static final String NO_AREAS = "[]";

    private final SeatMapper seats;
    private final SeatMap map;
    private final Ids ids;
    private final JsonMapper json;
    private final ZoneParts parts;

    ShowSeats(SeatMapper seats, SeatMap map, Ids ids, JsonMapper json) {
        this.seats = seats;
        this.map = map;
        this.ids = ids;
        this.json = json;
        this.parts = new ZoneParts(json);
    }

    /** @param tierOf the tier that sells each category */
    void layOut(long showId, SeatingPlan plan, Map<String, Long> tierOf) {
        var laidOut = new ArrayList<NewSeat>();
        var zoneId = 0;
        for (var zone : plan.zones()) {
            var areas = areas(zone);
            var cut = parts.of(zone, areas.getBytes(UTF_8).length);
            for (int i = 0; i < cut.size(); i++) {
                var inPart = seatsOf(cut.get(i), ++zoneId, tierOf);
                var part = cut.size() == 1 ? null : i + 1;
                seats.addZone(showId, zoneId, zone.name(), part, inPart.size(), i == 0 ? areas : NO_AREAS);
                map.add(showId, ZoneBits.allFree(zoneId, inPart.size()));
                laidOut.addAll(inPart);
            }
        }
        for (int from = 0; from < laidOut.size(); from += SEATS_A_STATEMENT) {
            seats.add(showId, laidOut.subList(from, Math.min(from + SEATS_A_STATEMENT, laidOut.size())));
        }
    }

    private List<NewSeat> seatsOf(List<Row> rows, int zoneId, Map<String, Long> tierOf) {
        var inZone = new ArrayList<NewSeat>();
        for (var row : rows) {
            for (var seat : row.seats()) {
                var tier = tierOf.get(seat.category());
                if (tier == null) {
                    throw new IllegalStateException("no tier for the category " + seat.category());
                }
                inZone.add(new NewSeat(
                        ids.next(), inZone.size(), zoneId, row.number(), seat.number(), seat.x(), seat.y(), tier));
            }
        }
        return inZone;
    }

    /** Positions of areas count from their zone in the file; here they count from the plan, as those of seats do. */
    private String areas(Zone zone) {
        var areas = zone.areas().stream().map(area -> inPlan(zone, area)).toList();
        return json.writeValueAsString(areas);
    }

    private static Map<String, Object> inPlan(Zone zone, Map<String, Object> area) {
        if (!(area.get("position") instanceof Map<?, ?> position)
                || !(position.get("x") instanceof Number x)
                || !(position.get("y") instanceof Number y)) {
            return area;
        }
        var moved = new LinkedHashMap<>(area);
        moved.put(
                "position",
                Map.of(
                        "x",
                        toTheHundredth(zone.x() + x.doubleValue()),
                        "y",
                        toTheHundredth(zone.y() + y.doubleValue())));
        return moved;
    }

    /** As seats are placed. */
    private static double toTheHundredth(double pixels) {
        return Math.round(pixels * 100) / 100.0;
    }
}
