package org.fengyun.deploy.cloudhost;

import java.util.List;
import java.util.TreeSet;

/** All that is wrong with a file, in the order of its lines, once each. */
final class Findings {
    private final TreeSet<Finding> all = new TreeSet<>();

    void add(Value at, String reason) {
        add(at.line(), at.field(), reason);
    }

    void add(int line, String field, String reason) {
        all.add(new Finding(line, field, reason));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
