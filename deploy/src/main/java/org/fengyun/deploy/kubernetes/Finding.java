package org.fengyun.deploy.kubernetes;

import java.util.Comparator;

/**
 * @param document its kind and name, such as {@code Deployment/ticketing-service}
 * @param reason what is wrong, and the remedy
 */
record Finding(String document, String field, String reason) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::document)
            .thenComparing(Finding::field)
            .thenComparing(Finding::reason);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    String in(String file) {
        return "%s: %s: %s: %s".formatted(file, document, field, reason);
    }
}
