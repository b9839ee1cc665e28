package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One more instance of a service, until it is ready. */
final class Start {
    private static final Pattern READY = Pattern.compile("process running for ([0-9.]+)");
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Start() {}

    /** As it is composed, but for its environment. */
    static Duration ofImage(Composed system, String service, Map<String, String> environment) {
        return time(new Launch(system.file().image(service), environment, List.of(network(system)), List.of()));
    }

    /** The jar as Maven makes it, on the same JRE, and with nothing that helps it to start. */
    static Duration ofPlainJar(Composed system, String service) {
        var jar = Docker.PROJECT.resolve(service).resolve("target").resolve(service + ".jar");
        assertThat(jar).as("build it first: mvn -DskipTests package").isRegularFile();
        return time(new Launch(
                system.file().image(service),
                system.file().environment(service),
                List.of(network(system), "--volume=%s:/plain.jar:ro".formatted(jar), "--entrypoint=java"),
                List.of("-jar", "/plain.jar")));
    }

    private static String network(Composed system) {
        return "--network=%s_default".formatted(system.compose().project());
    }

    /** @return from the start of its process until it is ready, by its own account */
    private static Duration time(Launch launch) {
        var container = launch.start();
        try {
            await("the start of " + launch.image())
                    .pollInSameThread()
                    .atMost(LIMIT)
                    .until(() -> READY.matcher(container.log()).find());
            var ready = READY.matcher(container.log());
            return ready.find() ? Duration.ofMillis(Math.round(1_000 * Double.parseDouble(ready.group(1)))) : LIMIT;
        } finally {
            container.remove();
        }
    }
}
