package org.fengyun.endtoend.drill;

import static org.awaitility.Awaitility.await;
import static org.fengyun.endtoend.drill.Docker.docker;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One container, whatever became of it. */
record Container(String id) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    String inspect(String format) {
        return docker("inspect", "--format", format, id);
    }

    /** The number of its main process on the engine's host; 0 where none runs. */
    long pid() {
        return Long.parseLong(inspect("{{.State.Pid}}"));
    }

    String startedAt() {
        return inspect("{{.State.StartedAt}}");
    }

    boolean isReadOnly() {
        return inspect("{{.HostConfig.ReadonlyRootfs}}").equals("true");
    }

    /** What it uses of what it may use. */
    String memory() {
        return docker("stats", "--no-stream", "--format", "{{.MemUsage}}", id);
    }

    boolean isHealthy() {
        return inspect("{{if .State.Health}}{{.State.Health.Status}}{{end}}").equals("healthy");
    }

    Container awaitHealthy() {
        await("health of " + inspect("{{.Name}}"))
                .pollInSameThread()
                .atMost(LIMIT)
                .until(this::isHealthy);
        return this;
    }

    /**
     * Ends its main process from the engine's host, as a crash would, so that its restart policy acts: a container that
     * {@code docker kill} ended counts as stopped by hand. From inside, the first process cannot be killed.
     */
    void crash() {
        var image = inspect("{{.Image}}");
        docker(
                "run",
                "--rm",
                "--pid=host",
                "--network=none",
                "--user=0",
                "--entrypoint=/bin/sh",
                image,
                "-c",
                "kill -9 " + pid());
    }

    /** What was changed in its filesystem since it was created. */
    List<String> changes() {
        return docker("diff", id).lines().toList();
    }

    /** Users of its processes, as numbers, the main one's first. */
    List<String> users() {
        return docker("top", id, "-eo", "uid,pid,args")
                .lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+", 2)[0])
                .toList();
    }

    String execute(String... words) {
        return docker(Stream.concat(Stream.of("exec", id), Arrays.stream(words)).toArray(String[]::new));
    }

    String log() {
        return docker("logs", id);
    }

    void remove() {
        docker("rm", "--force", id);
    }

    void stop() {
        docker("stop", id);
    }

    void start() {
        docker("start", id);
    }
}
