package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What came of each drill, in {@code target/drills.txt}, which is whole whenever the run breaks off. */
final class DrillTable {
    private static final Path FILE = Path.of("target", "drills.txt");
    private static final String FAILED = "FAILED";
    private static final String INDENT = "              ";

    private final Map<Class<?>, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(String result, Duration took, List<String> figures) {
        /** A drill of several tests has failed if one of them has. */
        Entry and(Entry next) {
            return new Entry(result.equals(FAILED) ? result : next.result, next.took, next.figures);
        }
    }

    void enter(Class<?> drill, String result, Duration took, List<String> figures) {
        entries.merge(drill, new Entry(result, took, List.copyOf(figures)), Entry::and);
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return Drills.all().stream().flatMap(this::lines).collect(joining("\n", "", "\n"));
    }

    private Stream<String> lines(Class<?> type) {
        var drill = Drills.of(type);
        var entry = entries.getOrDefault(type, new Entry("not run", Duration.ZERO, List.of()));
        var promises = Arrays.stream(drill.shows()).map(Promise::toString).collect(joining("; "));
        return Stream.concat(
                Stream.of(
                        "drill %d  %-7s %7s  %s"
                                .formatted(drill.number(), entry.result, Figures.seconds(entry.took), drill.name()),
                        INDENT + "shows: " + promises),
                entry.figures.stream().map(figure -> INDENT + "- " + figure));
    }
}
