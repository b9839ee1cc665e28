package org.fengyun.demo.tour;

import org.fengyun.demo.door.Door;

/** Whoever runs the core. */
final class Operator {
    private final Door ticketing;

    Operator(Door ticketing) {
        this.ticketing = ticketing;
    }

    void checkInvariants() {
        var answer = ticketing.get("/internal/invariants").expect(200);
        var broken = answer.path("checks").values().stream()
                .filter(check -> !check.path("violations").isEmpty())
                .toList();
        Unmet.unless(answer.path("holds").asBoolean(false) && broken.isEmpty(), "that all invariants hold", broken);
    }
}
