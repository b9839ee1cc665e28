package org.fengyun.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fengyun.localstack.servers.Ports;
import org.jspecify.annotations.Nullable;

/** A launcher that a test starts, watches and ends. */
final class RunningLauncher {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Path root;
    private final int base;
    private final Path out;
    private final Set<ProcessHandle> seen = new HashSet<>();
    private @Nullable Process process;

    RunningLauncher(Path root) throws IOException {
        this.root = root;
        this.base = freeBase();
        this.out = Files.createTempFile(root, "launcher", ".out");
    }

    private static int freeBase() {
        for (var base = 21_000; base < 32_000; base += 40) {
            if (Ports.isFree(base) && Ports.isFree(base + 21)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    RunningLauncher start(String... options) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dfengyun.root=" + root,
                Launcher.class.getName(),
                "--port-base",
                Integer.toString(base)));
        words.addAll(List.of(options));
        process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        return this;
    }

    void awaitLine(String text) {
        await(() -> output().contains(text) || !running().isAlive());
        assertThat(output()).contains(text);
    }

    void awaitChildren(int count) {
        await(() -> children().size() >= count);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the bound of the wait").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    String output() {
        try {
            return Files.readString(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<ProcessHandle> children() {
        var now = Set.copyOf(running().children().toList());
        seen.addAll(now);
        return now;
    }

    Set<ProcessHandle> childrenEverSeen() {
        return Set.copyOf(seen);
    }

    String send(int offset, String path) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url(offset) + path)).build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException _) {
            return "";
        }
    }

    String url(int offset) {
        return "http://127.0.0.1:" + port(offset);
    }

    int port(int offset) {
        return base + offset;
    }

    long pid() {
        return running().pid();
    }

    boolean isAlive() {
        return running().isAlive();
    }

    void terminate() {
        running().destroy();
    }

    int exitStatus() throws InterruptedException {
        while (running().isAlive() && !running().waitFor(20, TimeUnit.MILLISECONDS)) {
            children();
        }
        return running().exitValue();
    }

    /** Ends whatever a failed test left, children included. */
    void kill() {
        if (process != null) {
            process.destroy();
            process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
            seen.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
