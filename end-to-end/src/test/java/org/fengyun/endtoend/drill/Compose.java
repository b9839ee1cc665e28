package org.fengyun.endtoend.drill;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.fengyun.endtoend.drill.Docker.docker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A composed system of the project's compose file and the drills' override.
 *
 * @param variables what the files are filled with
 */
record Compose(String project, Map<String, String> variables) {
    private static final String FILES = "COMPOSE_FILE";
    private static final String OF_DRILLS = "docker-compose.yml:end-to-end/src/test/resources/drill.compose.yaml";
    private static final String PLAIN = OF_DRILLS + ":end-to-end/src/test/resources/plain.compose.yaml";

    /** One that no other run of the drills has, at ports that are free. */
    static Compose ofDrills() {
        return new Compose("fengyun-drill-" + ProcessHandle.current().pid(), Ports.ofDrills()).with(FILES, OF_DRILLS);
    }

    /** The same system, in which core and buyers' edge start without the AOT cache. */
    Compose plain() {
        return with(FILES, PLAIN);
    }

    /** The same system, of files that are filled otherwise. */
    Compose with(String variable, String value) {
        var more = new HashMap<>(variables);
        more.put(variable, value);
        return new Compose(project, Map.copyOf(more));
    }

    String port(String variable) {
        return variables.getOrDefault(variable, "");
    }

    /** @throws IllegalStateException if the command fails, with what it printed */
    String call(String... words) {
        return run(List.of("docker", "compose"), words);
    }

    /** A command of the project, which calls compose itself. */
    String script(String script, String... words) {
        return run(List.of(Docker.PROJECT.resolve(script).toString()), words);
    }

    /** A line of shell, as somebody types it who has these variables set. */
    String shell(String line) {
        return run(List.of("bash", "-euo", "pipefail", "-c"), line);
    }

    private String run(List<String> program, String... words) {
        var environment = new HashMap<>(variables);
        environment.put("COMPOSE_PROJECT_NAME", project);
        var all = new ArrayList<>(program);
        all.addAll(List.of(words));
        return Docker.expect(Docker.run(all, environment), all);
    }

    /** The one of a service that has one. */
    Container container(String service) {
        var found = containers(service);
        if (found.size() != 1) {
            throw new IllegalStateException("%s has %d containers".formatted(service, found.size()));
        }
        return found.getFirst();
    }

    Map<String, Container> containers(Collection<String> services) {
        return services.stream().collect(toMap(identity(), this::container));
    }

    /** Also such as have ended. */
    private List<Container> containers(String service) {
        var ids = docker(
                "ps",
                "--all",
                "--no-trunc",
                "--quiet",
                "--filter",
                "label=com.docker.compose.project=" + project,
                "--filter",
                "label=com.docker.compose.oneoff=False",
                "--filter",
                "label=com.docker.compose.service=" + service);
        return ids.lines().map(Container::new).toList();
    }
}
