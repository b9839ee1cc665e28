package org.fengyun.demo.plan;

import java.util.ArrayList;
import java.util.List;

/** An ellipse, walked clockwise by an angle in radians that is 0 at the top. */
record Oval(Point centre, double halfWidth, double halfHeight) {
    private static final int STEPS = 2_000;

    Oval grownBy(double pixels) {
        return new Oval(centre, halfWidth + pixels, halfHeight + pixels);
    }

    Point at(double angle) {
        return new Point(centre.x() + halfWidth * Math.sin(angle), centre.y() - halfHeight * Math.cos(angle));
    }

    /** The angles that lie evenly, by the way walked, between two angles; both ends are left out by a margin in pixels. */
    List<Double> evenly(double from, double to, int count, double margin) {
        var length = length(from, to);
        var gap = (length - 2 * margin) / (count - 1);
        var angles = new ArrayList<Double>(count);
        var walked = 0.0;
        var step = (to - from) / STEPS;
        for (int i = 0; i <= STEPS && angles.size() < count; i++) {
            // Half a step early is as near as half a step late; without it rounding could lose the last one.
            if (walked + speed(from + i * step) * step / 2 >= margin + angles.size() * gap) {
                angles.add(from + i * step);
            }
            walked += speed(from + i * step) * step;
        }
        return List.copyOf(angles);
    }

    private double length(double from, double to) {
        var step = (to - from) / STEPS;
        var length = 0.0;
        for (int i = 0; i < STEPS; i++) {
            length += speed(from + i * step) * step;
        }
        return length;
    }

    private double speed(double angle) {
        return Math.hypot(halfWidth * Math.cos(angle), halfHeight * Math.sin(angle));
    }
}
