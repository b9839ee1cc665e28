package org.fengyun.ticketing.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.plan.SeatingPlan;
import org.fengyun.ticketing.plan.SeatingPlan.Zone;
import org.fengyun.ticketing.show.SeatBits.ZoneBits;
import org.fengyun.ticketing.show.SeatMapper.NewSeat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lays a plan's zones and seats out for one show. */
@Component
class ShowSeats {
    private static final int SEATS_A_STATEMENT = 1_000;

    private final SeatMapper seats;
    private final SeatMap map;
    private final Ids ids;
    private final JsonMapper json;

    ShowSeats(SeatMapper seats, SeatMap map, Ids ids, JsonMapper json) {
        this.seats = seats;
        this.map = map;
        this.ids = ids;
        this.json = json;
    }

    /** @param tierOf the tier that sells each category */
    void layOut(long showId, SeatingPlan plan, Map<String, Long> tierOf) {
        var all = new ArrayList<NewSeat>();
        for (int i = 0; i < plan.zones().size(); i++) {
            var zone = plan.zones().get(i);
            var inZone = seatsOf(zone, i + 1, tierOf);
            seats.addZone(showId, i + 1, zone.name(), inZone.size(), areas(zone));
            map.add(showId, ZoneBits.allFree(i + 1, inZone.size()));
            all.addAll(inZone);
        }
        for (int from = 0; from < all.size(); from += SEATS_A_STATEMENT) {
            seats.add(showId, all.subList(from, Math.min(from + SEATS_A_STATEMENT, all.size())));
        }
    }

    private List<NewSeat> seatsOf(Zone zone, int zoneId, Map<String, Long> tierOf) {
        var inZone = new ArrayList<NewSeat>();
        for (var row : zone.rows()) {
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
        moved.put("position", Map.of("x", zone.x() + x.doubleValue(), "y", zone.y() + y.doubleValue()));
        return moved;
    }
}
