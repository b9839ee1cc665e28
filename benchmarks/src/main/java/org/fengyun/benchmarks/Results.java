package org.fengyun.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.fengyun.benchmarks.comparison.Report;
import org.fengyun.benchmarks.stage.Machine;
import org.fengyun.benchmarks.stage.SyncProbe;

/** All that a run tells, as Markdown. */
final class Results {
    private final Options options;
    private final Map<String, String> database;
    private final Path data;
    private final SyncProbe.Syncs syncs;
    private final List<String> chapters = new ArrayList<>();

    Results(Options options, Map<String, String> database, Path data) {
        this.options = options;
        this.database = database;
        this.data = data;
        this.syncs = SyncProbe.measure(data);
    }

    void add(Report report) {
        chapters.add("## Results\n\n" + report.table() + "\n" + report.targets());
    }

    void add(String chapter) {
        chapters.add(chapter);
    }

    String text() {
        return "# What an order costs\n\n" + circumstances() + "\n" + chapters();
    }

    String chapters() {
        return String.join("\n", chapters);
    }

    String circumstances() {
        var text = new StringJoiner("\n", "", "\n");
        text.add("| | |").add("|---|---|");
        row(text, "command", ("benchmarks/run " + String.join(" ", options.words())).strip());
        row(text, "when", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        row(text, "commit", System.getProperty("commit", "not known"));
        Machine.facts(data).forEach((name, value) -> row(text, name, value));
        database.forEach((name, value) -> row(text, "database: " + name, value));
        row(text, "4 KiB appended and synced", "median %d µs, p99 %d µs".formatted(syncs.median(), syncs.p99()));
        row(
                text,
                "rounds",
                options.schedule().rounds() + " of " + options.schedule().time().toSeconds() + " s");
        return text.toString();
    }

    private static void row(StringJoiner text, String name, String value) {
        text.add("| " + name + " | " + value + " |");
    }
}
