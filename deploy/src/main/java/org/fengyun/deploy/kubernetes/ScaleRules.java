package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.HashSet;
import java.util.Optional;

/** An autoscaler has something to scale, alone, and from fewer to more. */
final class ScaleRules implements Rules {
    private static final String TARGET = "spec.scaleTargetRef";

    @Override
    public void check(Rendered rendered, Findings findings) {
        var scaled = new HashSet<String>();
        rendered.of(HorizontalPodAutoscaler.class).forEach(scaler -> {
            var name = target(scaler).orElse("");
            if (!scaled.add(name)) {
                findings.add(scaler, TARGET, "%s has an autoscaler already: take one of the two out".formatted(name));
            }
            rendered.find(Deployment.class, name)
                    .ifPresentOrElse(
                            deployment -> checkCount(deployment, findings),
                            () -> findings.add(
                                    scaler, TARGET, "Deployment/%s is not here: name one that is".formatted(name)));
            checkOrder(scaler, findings);
        });
    }

    private static void checkCount(Document<Deployment> deployment, Findings findings) {
        if (deployment.resource().getSpec().getReplicas() != null) {
            findings.add(
                    deployment,
                    "spec.replicas",
                    "would undo at each release what the autoscaler has found: take it out");
        }
    }

    private static void checkOrder(Document<HorizontalPodAutoscaler> scaler, Findings findings) {
        var spec = scaler.resource().getSpec();
        var fewest = Optional.ofNullable(spec.getMinReplicas()).orElse(1);
        var most = Optional.ofNullable(spec.getMaxReplicas()).orElse(0);
        if (fewest < 1 || fewest > most) {
            findings.add(
                    scaler,
                    "spec.minReplicas",
                    "is %d, and spec.maxReplicas %d: write from 1 to that".formatted(fewest, most));
        }
        if (spec.getMetrics().isEmpty()) {
            findings.add(scaler, "spec.metrics", "is missing: say by what it is to scale");
        }
    }

    static Optional<String> target(Document<HorizontalPodAutoscaler> scaler) {
        return Optional.ofNullable(scaler.resource().getSpec().getScaleTargetRef())
                .filter(target -> "Deployment".equals(target.getKind()))
                .map(CrossVersionObjectReference::getName);
    }
}
