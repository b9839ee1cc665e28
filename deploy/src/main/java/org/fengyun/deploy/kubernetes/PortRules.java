package org.fengyun.deploy.kubernetes;

import java.nio.file.Path;
import java.util.Map;
import org.fengyun.deploy.cloudhost.Environment;
import org.fengyun.deploy.cloudhost.Environment.Variable;
import org.fengyun.deploy.kubernetes.Pods.Member;

/** The ports that probes, Services and policies know by their names are those on which the service listens. */
final class PortRules implements Rules {
    private static final Map<String, String> VARIABLES = Map.of("http", "PORT", "metrics", "METRICS_PORT");

    private final Path checkout;

    PortRules(Path checkout) {
        this.checkout = checkout;
    }

    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.pods()
                .flatMap(pods -> pods.members().stream())
                .forEach(member -> Environment.of(checkout, member.container().getName())
                        .ifPresent(environment -> VARIABLES.forEach((port, name) ->
                                environment.find(name).ifPresent(known -> check(member, port, known, findings)))));
    }

    private static void check(Member member, String port, Variable known, Findings findings) {
        var number = member.container().getEnv().stream()
                .filter(variable -> variable.getName().equals(known.name()))
                .map(variable -> String.valueOf(variable.getValue()))
                .findFirst()
                .orElse(known.standard());
        member.container().getPorts().stream()
                .filter(it -> port.equals(it.getName()))
                .filter(it -> !String.valueOf(it.getContainerPort()).equals(number))
                .forEach(it -> findings.add(
                        member.pods().document(),
                        member.field() + ".ports",
                        "%s is %d, and %s says %s: write the same"
                                .formatted(port, it.getContainerPort(), known.name(), number)));
    }
}
