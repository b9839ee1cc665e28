package org.fengyun.benchmarks.profile;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import org.fengyun.benchmarks.load.Outcome;
import org.fengyun.benchmarks.stage.Stage;

/** Records ticketing-service under load with Flight Recorder, and tells where the time goes. */
public final class Profile {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double MICROS = 1_000;
    private static final double SLOWEST_OF_HUNDRED = 99;

    private final Stage stage;
    private final Path folder;
    private final int clients;

    /** @param folder gets the recordings */
    public Profile(Stage stage, Path folder, int clients) {
        this.stage = stage;
        this.folder = folder;
        this.clients = clients;
    }

    /** General admission, then best pairs, as Markdown. */
    public String text() {
        return "## Where the time goes\n\n" + profile("general", false) + "\n" + profile("seated", true);
    }

    private String profile(String name, boolean seated) {
        var file = folder.resolve(name + ".jfr");
        var program = stage.programs().core("profiled-" + name, flags(file));
        stage.sell(program, clients, stage.openForWarmUp(seated), WARM_UP);
        var shows = stage.open(seated);
        var from = Instant.now();
        var outcome = stage.sell(program, clients, shows, TIME);
        var to = from.plus(outcome.elapsed());
        // the recording is written as the JVM ends
        program.close();
        stage.database().clear();
        var chapters = List.of(new Batches(outcome), new Processor(), new Pauses(outcome), new Locks());
        new Recording(file, from, to).read(chapters);
        var text = new StringJoiner("\n");
        text.add("### " + name + ", " + clients + " clients")
                .add("")
                .add(circumstances(outcome))
                .add("");
        chapters.forEach(chapter -> text.add(chapter.text()));
        return text.toString();
    }

    private static String circumstances(Outcome outcome) {
        return "%,.0f orders/s while recorded, p99 %.1f ms."
                .formatted(outcome.rate(), outcome.latency().getValueAtPercentile(SLOWEST_OF_HUNDRED) / MICROS);
    }

    private static List<String> flags(Path file) {
        return List.of(
                "-XX:FlightRecorderOptions:stackdepth=256",
                "-XX:StartFlightRecording:settings=profile,dumponexit=true,filename=" + file
                        + ",jdk.CPUTimeSample#enabled=true"
                        + ",jdk.SocketRead#threshold=0ms,jdk.SocketRead#throttle=off"
                        + ",jdk.JavaMonitorEnter#threshold=1ms",
                "-Xlog:jfr*=error");
    }
}
