package org.fengyun.ticketing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which version of the schema this release needs: that of the newest migration that it brings. */
final class SchemaVersion {
    private static final Pattern FILE = Pattern.compile("V(\\d+)__.*\\.sql");

    private SchemaVersion() {}

    static String needed() {
        try {
            var migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*__*.sql");
            return Arrays.stream(migrations)
                    .map(Resource::getFilename)
                    .map(SchemaVersion::version)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Integer version(String file) {
        var matcher = FILE.matcher(file);
        if (!matcher.matches()) {
            throw new IllegalStateException(file + " is no name of a migration");
        }
        return Integer.valueOf(matcher.group(1));
    }
}
