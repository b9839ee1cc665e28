package org.fengyun.ticketing.plan;

/** Pixels from somewhere: to the right and down. */
record Point(double x, double y) {
    static final Point ORIGIN = new Point(0, 0);

    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    /** To two decimals: finer than any screen, and sums of decimals lose their tails. */
    Point rounded() {
        return new Point(Math.round(x * 100) / 100.0, Math.round(y * 100) / 100.0);
    }
}
