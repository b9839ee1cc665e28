package org.fengyun.ticketing.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.plan.SeatingPlan.Category;
import org.fengyun.ticketing.plan.SeatingPlan.Row;
import org.fengyun.ticketing.plan.SeatingPlan.Seat;
import org.fengyun.ticketing.plan.SeatingPlan.Size;
import org.fengyun.ticketing.plan.SeatingPlan.Zone;
import org.jspecify.annotations.Nullable;

/** Puts every seat where it is in the plan, and checks what only the whole plan shows. */
final class PlanAssembly {
    private final List<Category> categories;

    /** Each name to the one instance of it, lest 100,000 seats keep a copy each. */
    private final Map<String, String> categoryNames = new HashMap<>();

    private final Map<String, Place> seatsByGuid = new HashMap<>();

    PlanAssembly(List<Category> categories) {
        this.categories = categories;
        for (int i = 0; i < categories.size(); i++) {
            var name = categories.get(i).name();
            if (categoryNames.putIfAbsent(name, name) != null) {
                throw new InvalidPlan(
                        "categories[" + i + "].name",
                        "\"" + name + "\" is declared before: give each category its name");
            }
        }
    }

    SeatingPlan assemble(String name, @Nullable Size size, List<DraftZone> drafts) {
        var zones = new ArrayList<Zone>();
        for (int i = 0; i < drafts.size(); i++) {
            zones.add(zone(drafts.get(i), i));
        }
        if (seatsByGuid.isEmpty()) {
            throw new InvalidPlan("zones", "hold no seat: add at least one row with a seat");
        }
        return new SeatingPlan(name, size, categories, List.copyOf(zones));
    }

    private Zone zone(DraftZone draft, int index) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < draft.rows().size(); i++) {
            rows.add(row(draft.rows().get(i), draft.position(), new Place(index, i, 0)));
        }
        var position = draft.position().rounded();
        return new Zone(
                String.valueOf(index + 1), draft.name(), position.x(), position.y(), List.copyOf(rows), draft.areas());
    }

    private Row row(DraftRow draft, Point zone, Place first) {
        var origin = zone.plus(draft.position());
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < draft.seats().size(); i++) {
            seats.add(seat(draft.seats().get(i), origin, new Place(first.zone(), first.row(), i)));
        }
        return new Row(draft.number(), List.copyOf(seats));
    }

    private Seat seat(DraftSeat draft, Point row, Place place) {
        var first = seatsByGuid.putIfAbsent(draft.guid(), place);
        if (first != null) {
            throw new InvalidPlan(
                    place.field("seat_guid"),
                    "\"%s\" is also at %s: give each seat a guid of its own"
                            .formatted(draft.guid(), first.field("seat_guid")));
        }
        var category = categoryNames.get(draft.category());
        if (category == null) {
            throw new InvalidPlan(
                    place.field("category"),
                    "\"%s\" is not declared: add it to categories or choose one of them".formatted(draft.category()));
        }
        var position = row.plus(draft.position()).rounded();
        return new Seat(draft.guid(), draft.number(), position.x(), position.y(), category);
    }

    /** Where a seat is in the file, counted from 0. */
    private record Place(int zone, int row, int seat) {
        String field(String name) {
            // Not formatted: some locales write other digits.
            return "zones[" + zone + "].rows[" + row + "].seats[" + seat + "]." + name;
        }
    }
}
