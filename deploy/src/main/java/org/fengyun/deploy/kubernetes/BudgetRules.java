package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.Optional;

/** A budget lets one go at least, also when there are as few as there may be: else no node could be emptied. */
final class BudgetRules implements Rules {
    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.of(PodDisruptionBudget.class).forEach(budget -> {
            var spec = budget.resource().getSpec();
            var gone = Optional.ofNullable(spec.getMaxUnavailable());
            var left = Optional.ofNullable(spec.getMinAvailable());
            if (gone.isPresent() == left.isPresent()) {
                findings.add(
                        budget, "spec", "has to have either maxUnavailable or minAvailable: write maxUnavailable: 1");
            }
            gone.filter(most -> count(most, 100) < 1)
                    .ifPresent(_ -> findings.add(
                            budget, "spec.maxUnavailable", "lets none go, and no node could be emptied: write 1"));
            var fewest = fewest(spec, rendered);
            left.filter(least -> count(least, fewest) >= fewest)
                    .ifPresent(least -> findings.add(
                            budget,
                            "spec.minAvailable",
                            "is %s of %d, and no node could be emptied: write maxUnavailable: 1 instead"
                                    .formatted(least.getValue(), fewest)));
        });
    }

    private static int fewest(PodDisruptionBudgetSpec spec, Rendered rendered) {
        return Optional.ofNullable(spec.getSelector()).stream()
                .flatMap(selector -> rendered.pods(selector).stream())
                .flatMap(pods -> rendered.find(Deployment.class, pods.document().name()).stream())
                .mapToInt(deployment -> fewest(deployment, rendered))
                .sum();
    }

    private static int fewest(Document<Deployment> deployment, Rendered rendered) {
        return rendered.of(HorizontalPodAutoscaler.class)
                .filter(scaler -> ScaleRules.target(scaler)
                        .filter(deployment.name()::equals)
                        .isPresent())
                .findFirst()
                .map(scaler -> scaler.resource().getSpec().getMinReplicas())
                .or(() -> Optional.ofNullable(deployment.resource().getSpec().getReplicas()))
                .orElse(1);
    }

    /** A share is rounded up, as Kubernetes does it. None where it is no number. */
    private static int count(IntOrString number, int all) {
        var text = String.valueOf(number.getValue());
        if (!text.matches("\\d{1,6}%?")) {
            return 0;
        }
        return text.endsWith("%") ? (all * Integer.parseInt(text.replace("%", "")) + 99) / 100 : Integer.parseInt(text);
    }
}
