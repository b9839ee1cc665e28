package org.fengyun.endtoend.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The docker command, as it is called by hand in the project's folder. */
final class Docker {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final File NOTHING = new File("/dev/null");

    private Docker() {}

    /** @param output of both kinds, as it came */
    record Ended(int status, String output) {}

    /** What it prints, without the last end of line. */
    static String docker(String... words) {
        return expect(run(prefixed(words), Map.of()), List.of(words));
    }

    /** @throws IllegalStateException if it ends with another status than 0 */
    static String expect(Ended ended, List<String> words) {
        if (ended.status() != 0) {
            throw new IllegalStateException(
                    "%s ended with %d:\n%s".formatted(String.join(" ", words), ended.status(), ended.output()));
        }
        return ended.output().strip();
    }

    /**
     * Runs any program in the project's folder.
     *
     * @param environment beside that of this program
     */
    static Ended run(List<String> words, Map<String, String> environment) {
        try {
            var output = Files.createTempFile("drill", ".log");
            try {
                return new Ended(statusOf(words, environment, output), Files.readString(output, UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int statusOf(List<String> words, Map<String, String> environment, Path output)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words)
                .directory(PROJECT.toFile())
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("%s does not end:\n%s".formatted(words, Files.readString(output)));
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> prefixed(String... words) {
        return Stream.concat(Stream.of("docker"), Arrays.stream(words)).toList();
    }
}
