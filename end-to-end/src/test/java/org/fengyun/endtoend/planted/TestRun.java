package org.fengyun.endtoend.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs some tests of one module, and reads from surefire's reports what came of them.
 *
 * @param times how often a test is tried, in one JVM: it fails if it fails every time
 */
record TestRun(Path root, String module, Collection<String> tests, int times, Path log) {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Pattern NOT_COMPILED = Pattern.compile("COMPILATION ERROR|Compilation failure");
    private static final Pattern SUITE = Pattern.compile(
            "<testsuite [^>]*tests=\"(?<tests>\\d+)\" errors=\"(?<errors>\\d+)\" skipped=\"\\d+\" failures=\"(?<failures>\\d+)\"");
    /** Who calls what a bug has changed is not compiled anew, so that it may not fit any more. */
    private static final Pattern NOT_LINKED = Pattern.compile(
            "NoSuchMethodError|NoSuchFieldError|AbstractMethodError|IllegalAccessError|IncompatibleClassChangeError|NoClassDefFoundError");

    private static final Pattern NOT_STARTED = Pattern.compile(
            "Failed to load ApplicationContext|ApplicationContext failure threshold|was not ready after|ended before it was ready");

    enum Outcome {
        GREEN,
        RED,
        NOT_COMPILED,
        NOT_STARTED,
        NOT_RUN,
        HUNG
    }

    /** Compiles these modules whole. */
    static void build(Path root, Collection<String> modules, Path log) throws IOException, InterruptedException {
        var maven = new ProcessBuilder(words(modules, "test-compile"))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (maven.waitFor() != 0) {
            throw new IllegalStateException("what bugs would be planted in does not compile: " + log);
        }
    }

    /** What came of the tests of each class. */
    Set<Outcome> outcomes() throws IOException, InterruptedException {
        for (var report : reports()) {
            Files.delete(report);
        }
        var maven = new ProcessBuilder(words())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!maven.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly().waitFor();
            return Set.of(Outcome.HUNG);
        }
        var compiled = !NOT_COMPILED.matcher(Files.readString(log)).find();
        var outcomes = EnumSet.noneOf(Outcome.class);
        for (var className : classes()) {
            outcomes.add(compiled ? outcome(className) : Outcome.NOT_COMPILED);
        }
        return outcomes;
    }

    /** The files that were changed are compiled, and not those that use them: whoever waits has many to wait for. */
    private List<String> words() {
        return words(
                List.of(module),
                module.equals("end-to-end") ? "integration-test" : "test",
                "-Dtest=" + String.join(",", tests),
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dsurefire.rerunFailingTestsCount=" + (times - 1),
                "-Dmaven.compiler.useIncrementalCompilation=false");
    }

    /** Without further checks: what is wrong need not be tidy. */
    private static List<String> words(Collection<String> modules, String phase, String... options) {
        var maven = Optional.ofNullable(System.getenv("MAVEN")).orElse("mvn");
        var words = new ArrayList<>(List.of(maven, "-B", "-o", "-pl", String.join(",", modules), "-am", phase));
        words.addAll(List.of(options));
        words.addAll(List.of(
                "-Dspotless.check.skip=true", "-Dcompiler.checks=-Xlint:none", "-Dcompiler.warnings=-Xlint:none"));
        return words;
    }

    private Outcome outcome(String className) throws IOException {
        for (var report : reports()) {
            if (report.getFileName().toString().endsWith("." + className + ".xml")) {
                return outcome(report);
            }
        }
        return Outcome.NOT_RUN;
    }

    private static Outcome outcome(Path report) throws IOException {
        var text = Files.readString(report);
        var suite = SUITE.matcher(text);
        if (!suite.find() || suite.group("tests").equals("0")) {
            return Outcome.NOT_RUN;
        }
        if (NOT_LINKED.matcher(text).find()) {
            return Outcome.NOT_COMPILED;
        }
        if (NOT_STARTED.matcher(text).find()) {
            return Outcome.NOT_STARTED;
        }
        return suite.group("errors").equals("0") && suite.group("failures").equals("0") ? Outcome.GREEN : Outcome.RED;
    }

    private List<String> classes() {
        return tests.stream()
                .map(test -> test.replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }

    private List<Path> reports() throws IOException {
        var folder = root.resolve(module).resolve("target/surefire-reports");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("TEST-"))
                    .toList();
        }
    }
}
