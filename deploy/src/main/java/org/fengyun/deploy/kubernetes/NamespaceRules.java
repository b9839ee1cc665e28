package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.Optional;

/** All in one namespace, which keeps out pods that ask for more rights, and nothing that is named is missing. */
final class NamespaceRules implements Rules {
    private static final String ENFORCED = "pod-security.kubernetes.io/enforce";

    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.documents().stream()
                .filter(document -> !document.namespace().isEmpty())
                .filter(document ->
                        rendered.find(Namespace.class, document.namespace()).isEmpty())
                .forEach(document -> findings.add(
                        document,
                        "metadata.namespace",
                        "is %s, which is not here: set the same namespace for all".formatted(document.namespace())));
        rendered.of(Namespace.class)
                .filter(namespace -> !"restricted"
                        .equals(Optional.ofNullable(
                                        namespace.resource().getMetadata().getLabels())
                                .map(labels -> labels.get(ENFORCED))
                                .orElse("")))
                .forEach(namespace -> findings.add(
                        namespace,
                        "metadata.labels",
                        "would take pods that run as root: write %s: restricted".formatted(ENFORCED)));
        rendered.pods().forEach(pods -> checkPriority(pods, rendered, findings));
    }

    private static void checkPriority(Pods pods, Rendered rendered, Findings findings) {
        Optional.ofNullable(pods.spec().getPriorityClassName())
                .filter(name -> rendered.find(PriorityClass.class, name).isEmpty())
                .ifPresent(name -> findings.add(
                        pods.document(),
                        Pods.SPEC + ".priorityClassName",
                        "is %s, which is not here: add the PriorityClass, or take it out".formatted(name)));
    }
}
