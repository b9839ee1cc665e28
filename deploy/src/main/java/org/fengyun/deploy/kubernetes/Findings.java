package org.fengyun.deploy.kubernetes;

import java.util.List;
import java.util.TreeSet;

/** All that is wrong with a file, by document, once each. */
final class Findings {
    private final TreeSet<Finding> all = new TreeSet<>();

    void add(Document<?> document, String field, String reason) {
        add(document.id(), field, reason);
    }

    void add(String document, String field, String reason) {
        all.add(new Finding(document, field, reason));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
