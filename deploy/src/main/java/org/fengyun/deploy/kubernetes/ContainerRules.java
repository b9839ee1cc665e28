package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengyun.deploy.kubernetes.Pods.Member;

/** Which image, how much of a machine, and the one folder that is written to. */
final class ContainerRules implements Rules {
    /** With a tag that is not {@code latest}, or by digest. A registry's port is before the last slash. */
    private static final Pattern PINNED =
            Pattern.compile("\\S*?[^/:@\\s]+(:(?!latest(@|$))[\\w][\\w.-]{0,127}(@\\S+)?|@sha256:[0-9a-f]{64})");

    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.pods()
                .filter(pods -> !Boolean.FALSE.equals(pods.spec().getEnableServiceLinks()))
                .forEach(pods -> findings.add(
                        pods.document(),
                        Pods.SPEC + ".enableServiceLinks",
                        "would set variables named as ours are, such as TICKETING_SERVICE_PORT: write false"));
        rendered.pods().flatMap(pods -> pods.members().stream()).forEach(member -> {
            checkImage(member, findings);
            checkSize(member, findings);
            checkFolder(member, findings);
        });
    }

    private static void checkImage(Member member, Findings findings) {
        var image = Optional.ofNullable(member.container().getImage()).orElse("");
        if (!PINNED.matcher(image).matches()) {
            findings.add(
                    member.pods().document(),
                    member.field() + ".image",
                    "is %s, and nobody could tell which version runs, or go back to it: kustomize edit set image %s=…:TAG"
                            .formatted(image, image.replaceFirst(":[^/:]*$", "")));
        }
    }

    private static void checkSize(Member member, Findings findings) {
        var size = Optional.ofNullable(member.container().getResources()).orElseGet(ResourceRequirements::new);
        for (var what : List.of("cpu", "memory")) {
            var asked = quantity(size.getRequests(), what);
            var most = quantity(size.getLimits(), what);
            if (asked.isEmpty() || most.isEmpty()) {
                findings.add(
                        member.pods().document(),
                        "%s.resources.%s.%s".formatted(member.field(), asked.isEmpty() ? "requests" : "limits", what),
                        "is missing: say how much it gets, and how much at most");
            } else if (asked.get().compareTo(most.get()) > 0) {
                findings.add(
                        member.pods().document(),
                        "%s.resources.requests.%s".formatted(member.field(), what),
                        "is %s, more than its limit %s: write no more than that".formatted(asked.get(), most.get()));
            }
        }
    }

    private static Optional<Quantity> quantity(Map<String, Quantity> sizes, String what) {
        return Optional.ofNullable(sizes).map(it -> it.get(what));
    }

    private static void checkFolder(Member member, Findings findings) {
        var volumes = member.pods().spec().getVolumes().stream()
                .map(volume -> volume.getName())
                .toList();
        var mounts = member.container().getVolumeMounts();
        if (mounts.stream().noneMatch(mount -> "/tmp".equals(mount.getMountPath()))) {
            findings.add(
                    member.pods().document(),
                    member.field() + ".volumeMounts",
                    "nothing is mounted at /tmp, the one folder that the service writes to: mount an emptyDir there");
        }
        mounts.stream()
                .filter(mount -> !volumes.contains(mount.getName()))
                .forEach(mount -> findings.add(
                        member.pods().document(),
                        member.field() + ".volumeMounts",
                        "%s is no volume of this pod: add it to volumes".formatted(mount.getName())));
    }
}
