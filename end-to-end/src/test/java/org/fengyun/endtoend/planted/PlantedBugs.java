package org.fengyun.endtoend.planted;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengyun.endtoend.planted.TestRun.Outcome;

/**
 * Plants each bug in a copy of this checkout and expects the tests named for it to fail, every time. Before that they must
 * pass without it. Ends with 1 if a bug survived, or shows nothing since it does not compile, start or apply.
 */
final class PlantedBugs {
    private static final String USAGE = """
            usage: run [--check] [--times N] [--work FOLDER] [--trust] [NAME...]
              NAME      bugs whose names contain it; else all
              --check   only whether each can still be planted
              --times   how often each test must fail, one time after the other in one JVM (1)
              --work    where the copy is made and kept, to be built on the next time (a temporary folder)
              --trust   do not run the tests without a bug first
            MAVEN names the Maven to run (mvn).""";

    private final Path checkout;
    private final Path work;
    private final int times;

    private PlantedBugs(Path checkout, Path work, int times) {
        this.checkout = checkout;
        this.work = work;
        this.times = times;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var words = new ArrayList<>(Arrays.asList(args));
        if (words.contains("--help")) {
            System.out.println(USAGE);
            return;
        }
        var checkout =
                Path.of(System.getProperty("checkout", ".")).toAbsolutePath().normalize();
        var times = Integer.parseInt(option(words, "--times", "1"));
        var work = option(words, "--work", "");
        var trust = words.remove("--trust");
        var check = words.remove("--check");
        var bugs = Bug.all(checkout.resolve("end-to-end/planted-bugs")).stream()
                .filter(bug -> words.isEmpty() || words.stream().anyMatch(bug.name()::contains))
                .toList();
        if (check) {
            bugs.forEach(bug -> System.out.printf("%-60s %s%n", bug.name(), plantable(checkout, bug)));
            return;
        }
        var folder = work.isEmpty()
                ? Files.createTempDirectory("planted-bugs-")
                : Path.of(work).toAbsolutePath();
        var survived = new PlantedBugs(checkout, folder, times).run(bugs, trust);
        System.exit(bugs.isEmpty() || survived > 0 ? 1 : 0);
    }

    private static String plantable(Path checkout, Bug bug) {
        try {
            for (var change : bug.changes()) {
                change.in(Files.readString(checkout.resolve(change.file())));
            }
            return "can be planted";
        } catch (IOException | IllegalStateException notThere) {
            return notThere.toString();
        }
    }

    private static String option(List<String> words, String name, String otherwise) {
        var at = words.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        words.remove(at);
        return words.remove(at);
    }

    private long run(List<Bug> bugs, boolean trust) throws IOException, InterruptedException {
        Files.createDirectories(work.resolve("logs"));
        try (var file = FileChannel.open(
                        work.resolve("logs/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("another run plants its bugs in " + work);
            }
            return runAlone(bugs, trust);
        }
    }

    private long runAlone(List<Bug> bugs, boolean trust) throws IOException, InterruptedException {
        var copy = Checkout.copy(checkout, work);
        var modules = bugs.stream().map(Bug::module).collect(toCollection(TreeSet::new));
        TestRun.build(copy.root(), modules, work.resolve("logs/build.log"));
        if (!trust) {
            requireGreen(copy, bugs);
        }
        long survived = 0;
        for (var bug : bugs) {
            survived += caught(copy, bug) ? 0 : 1;
        }
        System.out.printf(
                "%d of %d bugs were caught, %d of %d times each; logs in %s%n",
                bugs.size() - survived, bugs.size(), times, times, work.resolve("logs"));
        return survived;
    }

    private void requireGreen(Checkout copy, List<Bug> bugs) throws IOException, InterruptedException {
        var modules = new TreeMap<>(bugs.stream().collect(groupingBy(Bug::module)));
        for (Map.Entry<String, List<Bug>> module : modules.entrySet()) {
            var tests = new LinkedHashSet<String>();
            module.getValue().forEach(bug -> tests.addAll(bug.tests()));
            var log = work.resolve("logs/without-a-bug-%s.log".formatted(module.getKey()));
            var outcome = new TestRun(copy.root(), module.getKey(), tests, 1, log).outcomes();
            if (!outcome.equals(Set.of(Outcome.GREEN))) {
                throw new IllegalStateException(
                        "without a bug the tests of %s are %s: %s".formatted(module.getKey(), outcome, log));
            }
            System.out.printf("%-60s %s%n", "without a bug, " + module.getKey(), outcome);
        }
    }

    /** Whether it was, every time. */
    private boolean caught(Checkout copy, Bug bug) throws IOException, InterruptedException {
        var started = System.nanoTime();
        var outcomes = Set.<Outcome>of();
        try {
            var before = copy.plant(bug);
            try {
                var log = work.resolve("logs/%s.log".formatted(bug.name()));
                outcomes = new TestRun(copy.root(), bug.module(), bug.tests(), times, log).outcomes();
            } finally {
                copy.write(before);
            }
        } catch (IllegalStateException notThere) {
            System.out.println(notThere.getMessage());
        }
        var caught = outcomes.equals(Set.of(Outcome.RED));
        var seconds = (System.nanoTime() - started) / 1_000_000_000;
        System.out.printf(
                "%-60s %s %3d s  %s%n",
                bug.name(), caught ? "caught" : "SURVIVED " + outcomes, seconds, String.join(", ", bug.tests()));
        return caught;
    }
}
