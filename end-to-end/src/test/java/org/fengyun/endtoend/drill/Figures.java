package org.fengyun.endtoend.drill;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a drill measured, in words: it is reported, and decides nothing. */
final class Figures {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    void add(String figure) {
        lines.add(figure);
    }

    List<String> lines() {
        return lines;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
