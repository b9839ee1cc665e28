package org.fengyun.localstack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs beside this one, with exactly the given environment and all its output in one log file.
 *
 * <p>It lives in a session of its own where the system has {@code setsid}, so that Ctrl-C in a terminal reaches only the
 * program that owns it, which then stops its children in order.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final File NOTHING = new File("/dev/null");
    private static final int REPORTED = 30;
    private static final Duration GRACE = Duration.ofSeconds(12);

    private final String name;
    private final Optional<Path> log;
    private final Process process;

    private ChildProcess(String name, Optional<Path> log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a program; does not wait for anything.
     *
     * @param environment the whole environment of the program: nothing of this one's is handed on
     * @param log written anew; its folder is made if missing
     * @throws StartFailure if the program cannot be executed
     */
    public static ChildProcess start(String name, List<String> words, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StartFailure("%s cannot have its log at %s: %s".formatted(name, log, e), e);
        }
        var builder = new ProcessBuilder(inItsOwnSession(words)).redirectOutput(log.toFile());
        return start(name, builder, environment, Optional.of(log));
    }

    /** Starts a program as {@link #start} does, but it prints where this one prints, and has no log. */
    public static ChildProcess attached(String name, List<String> words, Map<String, String> environment) {
        var builder = new ProcessBuilder(inItsOwnSession(words)).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        return start(name, builder, environment, Optional.empty());
    }

    private static ChildProcess start(
            String name, ProcessBuilder builder, Map<String, String> environment, Optional<Path> log) {
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            builder.redirectErrorStream(true).redirectInput(NOTHING);
            return new ChildProcess(name, log, builder.start());
        } catch (IOException e) {
            throw new StartFailure("%s cannot be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static List<String> inItsOwnSession(List<String> words) {
        if (!Files.isExecutable(SETSID)) {
            return words;
        }
        var wrapped = new ArrayList<String>();
        wrapped.add(SETSID.toString());
        wrapped.addAll(words);
        return wrapped;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end of the program and gives its exit status. */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** How it ended; only once it has. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** Completes with this child when the program has ended, for whatever reason. */
    public CompletableFuture<ChildProcess> ended() {
        return process.onExit().thenApply(_ -> this);
    }

    /** The last lines of the log, oldest first; none without a log. */
    public List<String> lastLines(int count) {
        if (log.isEmpty()) {
            return List.of();
        }
        try {
            var lines = new String(Files.readAllBytes(log.get()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happened to it and the end of its log, for a person. */
    public String report(String what) {
        var text = new StringJoiner(System.lineSeparator());
        text.add(name + " " + what + "."
                + log.map(file -> " The end of its log, " + file + ":").orElse(""));
        lastLines(REPORTED).forEach(line -> text.add("  | " + line));
        return text.toString();
    }

    /**
     * Asks the program to end (SIGTERM), ends it by force after the grace, and returns when it is gone. An interrupt does
     * not shorten it: a server that is interrupted while it stops would be one that nobody stops.
     */
    public void stop(Duration grace) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, grace.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (process.isAlive()) {
            kill();
        }
    }

    /** Ends the program at once, as a power cut would (SIGKILL), and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        stop(GRACE);
    }
}
