package org.fengyun.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengyun.benchmarks.comparison.Comparison;
import org.fengyun.benchmarks.comparison.Contender;
import org.fengyun.benchmarks.profile.Profile;
import org.fengyun.benchmarks.stage.Buyers;
import org.fengyun.benchmarks.stage.Ports;
import org.fengyun.benchmarks.stage.SeatPlan;
import org.fengyun.benchmarks.stage.Servers;
import org.fengyun.benchmarks.stage.Stage;
import org.fengyun.localstack.process.ServiceProcess;
import org.fengyun.localstack.servers.Folders;

/** One run: starts all that it needs, measures, tells, and stops all. */
final class Measurement {
    /** As {@code ./run} starts the core. */
    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private static final Path FOLDER =
            Path.of("..", ".local", "benchmarks").toAbsolutePath().normalize();
    private static final Path RESULTS = Path.of("RESULTS.md");
    private static final Buyers BUYERS = new Buyers(200_000);
    private static final SeatPlan PLAN = new SeatPlan(4, 100, 50);

    private static final int PROFILED_CLIENTS = 256;

    private final Options options;
    private final Ports ports;

    Measurement(Options options) {
        this.options = options;
        this.ports = new Ports(options.port());
    }

    /** Returns the exit status. */
    int run() {
        try (var servers = servers();
                var stage = new Stage(servers, ports, FOLDER.resolve("logs"), FLAGS, BUYERS, PLAN)) {
            stage.database().requireDurable();
            var results = new Results(options, stage.database().settings(), FOLDER);
            say(results.circumstances());
            if (options.compares()) {
                results.add(new Comparison(stage, programs(stage)).compare(options.schedule(), Measurement::say));
            }
            if (options.profiles()) {
                results.add(new Profile(stage, FOLDER, PROFILED_CLIENTS).text());
            }
            say(results.chapters());
            if (options.whole()) {
                Files.writeString(RESULTS, results.text());
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Servers servers() throws IOException {
        if (options.mysql()) {
            System.setProperty("FENGYUN_TEST_SERVERS", "containers");
            return Servers.ofTests();
        }
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER);
        var servers = Servers.local(FOLDER, ports);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        return servers;
    }

    private Map<Contender, ServiceProcess> programs(Stage stage) {
        var programs = new EnumMap<Contender, ServiceProcess>(Contender.class);
        for (var contender : options.schedule().contenders()) {
            switch (contender) {
                case NOTHING, BASELINE ->
                    programs.put(contender, stage.programs().own(contender.lowerCase()));
                case GENERAL -> programs.put(contender, stage.core());
                case SEATED -> programs.put(contender, stage.programs().core(contender.lowerCase(), List.of()));
                case FLOOR -> {}
            }
        }
        return programs;
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
