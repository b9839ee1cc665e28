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

    /** What was changed in its filesystem since it was created, but for the folders that its volumes are mounted on. */
    List<String> changes() {
        var mounts = inspect("{{range .Mounts}}{{println .Destination}}{{end}}")
                .lines()
                .toList();
        return docker("diff", id)
                .lines()
                .filter(change -> !mounts.contains(change.substring(2)))
                .toList();
    }

    /** The number of the user that its main process runs as; what is executed in it besides, such as a check of its health, has its own. */
    String user() {
        var pid = Long.toString(pid());
        return docker("top", id, "-eo", "pid,uid")
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words[0].equals(pid))
                .map(words -> words[1])
                .findFirst()
                .orElseThrow();
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
