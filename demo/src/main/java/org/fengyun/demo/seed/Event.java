package org.fengyun.demo.seed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.fengyun.demo.door.Door;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event as the admin API shows it; what the demo does not look at is left out. */
record Event(String id, String title, @Nullable String poster, String status, List<Show> shows) {

    static Event of(JsonNode body) {
        return Door.read(body, Event.class);
    }

    /** The shows that have not begun, in the order of time. */
    List<Show> coming(Instant now) {
        return shows.stream()
                .filter(show -> show.startsAt().isAfter(now))
                .sorted(Comparator.comparing(Show::startsAt))
                .toList();
    }

    boolean isDraft() {
        return status.equals("DRAFT");
    }

    record Show(String id, Instant startsAt, Instant saleOpensAt, int limitPerBuyer, List<Tier> tiers) {
        boolean startsOn(Instant start) {
            return startsAt.equals(start);
        }

        int free() {
            return tiers.stream().mapToInt(Tier::free).sum();
        }
    }

    record Tier(String id, int quota, int free, int held) {}
}
