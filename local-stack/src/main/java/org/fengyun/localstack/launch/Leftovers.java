package org.fengyun.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.fengyun.localstack.process.ChildProcess;

/**
 * Remembers the children on disk, so that the next run can stop what one that was killed (SIGKILL) left behind. A child is
 * known by its process number and the moment it started, since numbers are given again.
 */
final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(12);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Pattern LINE = Pattern.compile("\\S+ (?<pid>\\d{1,18}) (?<started>\\S+)");

    private final Path file;

    Leftovers(Path local) {
        this.file = local.resolve("children");
    }

    synchronized void remember(ChildProcess child) {
        ProcessHandle.of(child.pid())
                .flatMap(handle -> handle.info().startInstant())
                .ifPresent(started -> {
                    try {
                        var line = "%s %d %s%n".formatted(child.name(), child.pid(), started);
                        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Stops what still runs, the last started first, and forgets everything. */
    void stopAll(Progress progress) {
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            for (var line : lines.reversed()) {
                stillRunning(line).ifPresent(handle -> {
                    progress.say("stopping what an earlier run left behind: " + line);
                    stop(handle);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forget();
    }

    /** Nothing is left behind: everything was stopped. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> stillRunning(String line) {
        var parts = LINE.matcher(line);
        return parts.matches()
                ? ProcessHandle.of(Long.parseLong(parts.group("pid")))
                        .filter(handle -> handle.info()
                                .startInstant()
                                .map(Instant.parse(parts.group("started"))::equals)
                                .orElse(false))
                : Optional.empty();
    }

    private static void stop(ProcessHandle handle) {
        handle.destroy();
        var deadline = System.nanoTime() + GRACE.toNanos();
        while (handle.isAlive()) {
            if (System.nanoTime() > deadline) {
                handle.destroyForcibly();
            }
            // Not onExit(), which looks only every few seconds at a process that is no child of this one.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
