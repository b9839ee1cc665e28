package org.fengyun.ticketing.migration;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What deploy/previous-release says of the release that may run beside this one. */
final class PreviousRelease {
    private static final Path FOLDER = Path.of("..", "deploy", "previous-release");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private PreviousRelease() {}

    /** The digests of its migrations by their files, oldest first. */
    static Map<String, String> digests() throws IOException {
        var digests = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(FOLDER.resolve("migrations.sha256"))) {
            var words = line.split(" +", -1);
            digests.put(words[1], words[0]);
        }
        return digests;
    }

    static Set<String> unused() throws IOException {
        return Files.readAllLines(FOLDER.resolve("unused")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(toSet());
    }

    static byte[] contentOf(String file) throws IOException {
        return Files.readAllBytes(MIGRATIONS.resolve(file));
    }

    static List<Migration> itsMigrations() throws IOException {
        var released = digests().keySet();
        return migrations().stream()
                .filter(each -> released.contains(each.file()))
                .toList();
    }

    /** Those that it does not have. */
    static List<Migration> newerMigrations() throws IOException {
        var released = digests().keySet();
        return migrations().stream()
                .filter(each -> !released.contains(each.file()))
                .toList();
    }

    private static List<Migration> migrations() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            var migrations = new ArrayList<Migration>();
            for (var file : files.sorted(Comparator.comparingInt(PreviousRelease::version))
                    .toList()) {
                migrations.add(Migration.of(file.getFileName().toString(), Files.readString(file)));
            }
            return migrations;
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }
}
