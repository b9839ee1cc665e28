package org.fengyun.ticketing.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengyun.ticketing.migration.Migration.Statement;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses migrations that the previous release does not survive, or that would stop the sale. It carries them out on a
 * schema of the previous release.
 *
 * @param unused what the previous release neither reads nor writes any more
 */
record MigrationGuard(JdbcClient database, Set<String> unused) {
    private static final Pattern CREATES = Pattern.compile("create table (?!if ).*", Pattern.DOTALL);
    private static final Pattern DROPS = Pattern.compile("drop table .*", Pattern.DOTALL);
    private static final Pattern ALTERS = Pattern.compile("alter table .*", Pattern.DOTALL);
    private static final Pattern ONLINE =
            Pattern.compile(".*, *(algorithm *= *instant|algorithm *= *inplace, *lock *= *none)", Pattern.DOTALL);

    /** As {@code FILE:LINE: what is wrong: the remedy}. */
    List<String> findings(List<Migration> newer) {
        var photographer = new Photographer(database);
        var compatibility = new Compatibility(photographer.take(), unused);
        var findings = new ArrayList<String>();
        var known = new HashSet<String>();
        for (var migration : newer) {
            if (migration.statements().size() != 1) {
                findings.add(
                        "%s:1: has %d statements, and what fails half-way can neither be tried again nor taken back: one a file"
                                .formatted(
                                        migration.file(), migration.statements().size()));
            }
            for (var statement : migration.statements()) {
                var found = new ArrayList<>(formOf(statement));
                found.addAll(carryOut(statement));
                compatibility.findings(photographer.take()).stream()
                        .filter(known::add)
                        .forEach(found::add);
                found.forEach(what -> findings.add("%s:%d: %s".formatted(migration.file(), statement.line(), what)));
            }
        }
        return findings;
    }

    private static List<String> formOf(Statement statement) {
        var sql = statement.sql().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (CREATES.matcher(sql).matches() || DROPS.matcher(sql).matches()) {
            return List.of();
        }
        if (!ALTERS.matcher(sql).matches()) {
            return List.of(
                    "is neither create table, alter table nor drop table: rows are changed by the service, in batches that hold nothing up");
        }
        return ONLINE.matcher(sql).matches()
                ? List.of()
                : List.of(
                        "does not say that the sale goes on meanwhile: end it with algorithm = instant, or with algorithm = inplace, lock = none");
    }

    private List<String> carryOut(Statement statement) {
        try {
            database.sql(statement.sql()).update();
            return List.of();
        } catch (DataAccessException failure) {
            return List.of("is refused by the server (%s): correct it, or choose a change that it makes online"
                    .formatted(failure.getMostSpecificCause().getMessage()));
        }
    }
}
