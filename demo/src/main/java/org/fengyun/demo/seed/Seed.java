package org.fengyun.demo.seed;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.fengyun.demo.door.Door;
import org.fengyun.demo.door.Doors;
import org.fengyun.demo.door.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Puts the programme in. What is there already is left as it is, so it may run at every start, and again after it was
 * stopped half-way; what has passed by is followed by new shows.
 */
public final class Seed {
    private final Clock clock;
    private final PrintStream out;
    private final Door admin;
    private final Fans fans;

    /** @param out takes a line of progress for each thing done */
    public Seed(Environment environment, Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
        var doors = new Doors(environment, _ -> {});
        this.admin = doors.admin();
        this.fans = new Fans(doors);
    }

    /** Does it. */
    public void run() {
        var programme = Programme.load();
        var desk = OrganizerDesk.of(admin, programme.organizer());
        var productions = programme.productions();
        out.printf("Seeding the demo of %s: %d events%n", programme.organizer(), productions.size());
        for (int i = 0; i < productions.size(); i++) {
            out.printf("  %2d/%d ", i + 1, productions.size());
            out.println(seed(desk, productions.get(i)));
        }
        out.println("The demo is in place.");
    }

    private String seed(OrganizerDesk desk, Production production) {
        var event = desk.findEvent(production.event().title()).orElseGet(() -> desk.createEvent(production.event()));
        if (event.status().equals("CANCELLED")) {
            return describe(production, "called off, left alone");
        }
        if (event.poster() == null) {
            desk.hang(event, production.poster().draw(production.lettering()));
        }
        var missing = Schedule.missing(production, event, planId(desk, production), clock.instant());
        missing.forEach(show -> desk.createShow(event, show));
        if (event.isDraft()) {
            desk.publish(event);
        }
        var bought = sellOut(desk, production, event.id());
        return describe(production, changes(missing, event, bought));
    }

    private static @Nullable String planId(OrganizerDesk desk, Production production) {
        return production
                .hall()
                .plan()
                .map(plan -> desk.findPlan(plan.name()).orElseGet(() -> desk.createPlan(plan)))
                .orElse(null);
    }

    /** @return how many tickets were bought for it */
    private int sellOut(OrganizerDesk desk, Production production, String eventId) {
        return switch (production.sale()) {
            case OPEN, OPENS_SOON -> 0;
            case SOLD_OUT ->
                desk.event(eventId).coming(clock.instant()).stream()
                        .limit(1)
                        .mapToInt(show -> fans.buyAll(desk.show(show.id())))
                        .sum();
        };
    }

    private static String changes(List<ShowDraft> shows, Event before, int bought) {
        var news = "%d new show%s".formatted(shows.size(), shows.size() == 1 ? "" : "s");
        var made = before.isDraft() ? news + ", on sale" : shows.isEmpty() ? "there already" : news;
        return bought == 0 ? made : made + ", sold out by " + bought + " tickets";
    }

    private static String describe(Production production, String what) {
        return "%s · %s: %s"
                .formatted(production.event().city(), production.event().title(), what);
    }
}
