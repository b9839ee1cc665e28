package org.fengyun.demo.plan;

import org.fengyun.demo.plan.SeatingPlan.Position;

/** A place on the plan before it is rounded to whole pixels. */
record Point(double x, double y) {
    Position rounded() {
        return new Position((int) Math.round(x), (int) Math.round(y));
    }
}
