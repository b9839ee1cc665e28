package org.fengyun.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Duration GRACE = Duration.ofSeconds(12);

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
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
        var builder = new ProcessBuilder(inItsOwnSession(words)).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            builder.redirectOutput(log.toFile());
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
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

    public Path log() {
        return log;
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

    /** Completes with this child when the program has ended, for whatever reason. */
    public CompletableFuture<ChildProcess> ended() {
        return process.onExit().thenApply(_ -> this);
    }

    /** The last lines of the log, oldest first. */
    public List<String> lastLines(int count) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the program to end (SIGTERM), ends it by force after the grace, and returns when it is gone. */
    public void stop(Duration grace) {
        process.destroy();
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            kill();
            Thread.currentThread().interrupt();
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
