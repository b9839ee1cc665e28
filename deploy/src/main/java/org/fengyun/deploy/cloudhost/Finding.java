package org.fengyun.deploy.cloudhost;

import java.util.Comparator;

/** @param reason what is wrong, and the remedy */
record Finding(int line, String field, String reason) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparingInt(Finding::line).thenComparing(Finding::field).thenComparing(Finding::reason);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    String in(String file) {
        return "%s:%d: %s: %s".formatted(file, line, field, reason);
    }
}
