package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.Optional;
import org.fengyun.deploy.kubernetes.Pods.Member;

/** Three probes, on what every service answers. */
final class ProbeRules implements Rules {
    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.pods()
                .filter(Pods::serve)
                .flatMap(pods -> pods.members().stream())
                .forEach(member -> check(member, member.container(), findings));
    }

    private static void check(Member member, Container container, Findings findings) {
        check(member, "startupProbe", container.getStartupProbe(), "/livez", findings);
        check(member, "readinessProbe", container.getReadinessProbe(), "/readyz", findings);
        // Else an instance whose database is away would be killed for it.
        check(member, "livenessProbe", container.getLivenessProbe(), "/livez", findings);
    }

    private static void check(Member member, String name, Probe probe, String path, Findings findings) {
        var call = Optional.ofNullable(probe).map(Probe::getHttpGet);
        var right = call.filter(it -> path.equals(it.getPath()))
                .map(HTTPGetAction::getPort)
                .filter(port -> "http".equals(port.getStrVal()) && member.pods().listensOn(port));
        if (right.isEmpty()) {
            findings.add(
                    member.pods().document(),
                    member.field() + "." + name,
                    "has to ask for %1$s where the service listens: write httpGet: {path: %1$s, port: http}"
                            .formatted(path));
        }
    }
}
