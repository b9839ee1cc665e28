package org.fengyun.demo.seed;

import java.util.Optional;
import org.fengyun.demo.plan.Arena;
import org.fengyun.demo.plan.SeatingPlan;
import org.fengyun.demo.plan.Theatre;

/** Where a production plays. */
enum Hall {
    /** Places are only counted. */
    STANDING,
    /** 1,200 seats. */
    THEATRE,
    /** 20,000 seats. */
    ARENA;

    /** Where seats are picked. */
    Optional<SeatingPlan> plan() {
        return switch (this) {
            case STANDING -> Optional.empty();
            case THEATRE -> Optional.of(Theatre.plan());
            case ARENA -> Optional.of(Arena.plan());
        };
    }

    String seating() {
        return switch (this) {
            case STANDING -> "GENERAL";
            case THEATRE, ARENA -> "RESERVED";
        };
    }
}
