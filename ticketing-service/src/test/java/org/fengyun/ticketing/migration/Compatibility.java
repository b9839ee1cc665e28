package org.fengyun.ticketing.migration;

import java.util.LinkedHashSet;
import java.util.Set;
import org.fengyun.ticketing.migration.Picture.Column;
import org.fengyun.ticketing.migration.Picture.Index;
import org.fengyun.ticketing.migration.Picture.Table;

/**
 * Whether a release that was made for one schema works on another.
 *
 * @param released what that release was made for
 * @param unused what it neither reads nor writes any more, as table, table.column or table.key
 */
record Compatibility(Picture released, Set<String> unused) {
    private static final String LATER =
            "is gone, and the previous release uses it: stop using it in this release, and drop it in the next, named in deploy/previous-release/unused";

    /** Each with its remedy. */
    Set<String> findings(Picture now) {
        var findings = new LinkedHashSet<String>();
        released.tables().forEach((name, table) -> {
            var there = now.tables().get(name);
            if (there != null) {
                compare(name, table, there, findings);
            } else if (!unused.contains(name)) {
                findings.add(name + " " + LATER);
            }
        });
        return findings;
    }

    private void compare(String table, Table old, Table now, Set<String> findings) {
        old.columns().forEach((name, column) -> {
            var there = now.columns().get(name);
            if (unused.contains(table + "." + name)) {
                return;
            }
            if (there == null) {
                findings.add("%s.%s %s".formatted(table, name, LATER));
            } else {
                compare(table + "." + name, column, there, findings);
            }
        });
        now.columns().forEach((name, column) -> {
            if (!old.columns().containsKey(name) && !column.canBeLeftOut()) {
                findings.add(
                        "%s.%s must be written, and the previous release does not know it: make it null, or give it a default"
                                .formatted(table, name));
            }
        });
        compareKeys(table, old, now, findings);
        now.rules().stream()
                .filter(rule -> !old.rules().contains(rule))
                .forEach(rule -> findings.add(
                        "%s has the new rule %s, and the previous release may write what breaks it: add it in the next release"
                                .formatted(table, rule)));
    }

    private static void compare(String name, Column old, Column now, Set<String> findings) {
        if (!Types.holds(now.type(), old.type()) || !now.collation().equals(old.collation())) {
            findings.add(
                    "%s was %s and is %s, which does not hold all that the previous release writes: add a new column"
                            .formatted(name, shown(old), shown(now)));
        }
        if (old.nullable() && !now.nullable()) {
            findings.add(
                    name + " must not be null any more, and the previous release may write null: do this in the next");
        }
        if (!old.standard().equals(now.standard())) {
            findings.add(name + " has another default, and the previous release counts on the one that was: leave it");
        }
        if (!old.generated().equals(now.generated())) {
            findings.add(
                    name
                            + " is generated in another way, and the previous release counts on the one that was: add a new column");
        }
    }

    private static String shown(Column column) {
        return column.collation().equals("null") ? column.type() : column.type() + " " + column.collation();
    }

    private void compareKeys(String table, Table old, Table now, Set<String> findings) {
        old.keys().forEach((name, key) -> {
            if (!unused.contains(table + "." + name) && !key.equals(now.keys().get(name))) {
                findings.add("key %s.%s %s".formatted(table, name, LATER));
            }
        });
        now.keys().forEach((name, key) -> {
            if (key.unique() && !old.keys().containsKey(name) && canBeBroken(key, old, now)) {
                findings.add(
                        "key %s.%s is unique, and the previous release may write the same twice: make it unique in the next"
                                .formatted(table, name));
            }
        });
    }

    /** Not where a column is in it that the previous release leaves null: null is never the same as null. */
    private static boolean canBeBroken(Index key, Table old, Table now) {
        return key.columns().stream().noneMatch(name -> {
            var column = now.columns().get(name);
            return column != null
                    && !old.columns().containsKey(name)
                    && column.nullable()
                    && column.standard().isEmpty()
                    && column.generated().isEmpty();
        });
    }
}
