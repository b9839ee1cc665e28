package org.fengyun.deploy.cloudhost;

import java.util.Map;
import java.util.stream.Collectors;
import org.fengyun.deploy.cloudhost.Value.Fields;
import org.fengyun.deploy.cloudhost.Value.Scalar;

/** The image, the port, the probes, and the one folder that is written to. */
final class ContainerRules implements Rules {
    /** The paths that every service answers. */
    private static final Map<String, String> PROBES =
            Map.of("startupProbe", "/livez", "readinessProbe", "/readyz", "livenessProbe", "/livez");

    @Override
    public void check(Declared service, Environment environment, Findings findings) {
        service.port().ifPresent(port -> checkPort(port, environment, findings));
        service.container().ifPresent(container -> {
            container.scalar("image").ifPresent(image -> checkImage(image, findings));
            PROBES.forEach((probe, path) -> checkProbe(container, probe, path, findings));
            checkFolder(service, container, findings);
        });
    }

    private static void checkPort(Scalar port, Environment environment, Findings findings) {
        environment.find("PORT").ifPresent(variable -> {
            if (!port.text().equals(variable.standard())) {
                findings.add(
                        port,
                        "is %s, and the service listens on %s: write that".formatted(port.text(), variable.standard()));
            }
        });
    }

    private static void checkImage(Scalar image, Findings findings) {
        var tag = Image.tag(image.text());
        if (tag.isEmpty() || tag.get().equals("latest")) {
            findings.add(
                    image,
                    "is %s, and nobody could tell which version runs, or go back to it: name one by its tag, such as :0.1.0"
                            .formatted(image.text()));
        }
    }

    private static void checkProbe(Fields container, String name, String path, Findings findings) {
        container
                .fields(name)
                .flatMap(probe -> probe.fields("httpGet"))
                .flatMap(call -> call.scalar("path"))
                .filter(asked -> !asked.text().equals(path))
                .ifPresent(asked -> findings.add(asked, "is %s: write %s".formatted(asked.text(), path)));
    }

    private static void checkFolder(Declared service, Fields container, Findings findings) {
        var volumes = service.volumes()
                .flatMap(volume -> volume.scalar("name").stream())
                .map(Scalar::text)
                .collect(Collectors.toSet());
        service.mounts()
                .flatMap(mount -> mount.scalar("name").stream())
                .filter(name -> !volumes.contains(name.text()))
                .forEach(name -> findings.add(name, "is no volume of this service: add it to volumes"));
        if (service.mounts()
                .noneMatch(mount -> mount.scalar("mountPath")
                        .filter(it -> it.text().equals("/tmp"))
                        .isPresent())) {
            findings.add(
                    container.line(),
                    container.field() + ".volumeMounts",
                    "nothing is mounted at /tmp, the one folder that the service writes to: mount an emptyDir there");
        }
    }
}
