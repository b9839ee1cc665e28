package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Optional;

/** What is to select pods selects those that it should. */
final class SelectorRules implements Rules {
    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.of(Deployment.class).forEach(deployment -> checkOwn(deployment, rendered, findings));
        rendered.of(PodDisruptionBudget.class).forEach(budget -> checkSome(budget, rendered, findings));
        rendered.pods().forEach(pods -> checkSpread(pods, findings));
    }

    private static void checkOwn(Document<Deployment> deployment, Rendered rendered, Findings findings) {
        var selector = Optional.ofNullable(deployment.resource().getSpec().getSelector())
                .orElseGet(LabelSelector::new);
        var selected = rendered.pods(selector).stream()
                .map(pods -> pods.document().id())
                .toList();
        if (!selected.contains(deployment.id())) {
            findings.add(deployment, "spec.selector", "does not select its own pods: write labels of spec.template");
        }
        selected.stream()
                .filter(id -> !id.equals(deployment.id()))
                .forEach(id -> findings.add(
                        deployment,
                        "spec.selector",
                        "selects the pods of %s too: tell them apart by a label".formatted(id)));
    }

    private static void checkSome(Document<PodDisruptionBudget> budget, Rendered rendered, Findings findings) {
        var selector = Optional.ofNullable(budget.resource().getSpec().getSelector());
        if (selector.filter(it -> !Labels.selectsAll(it) && !rendered.pods(it).isEmpty())
                .isEmpty()) {
            findings.add(budget, "spec.selector", "selects no pods of one service: write its label");
        }
    }

    private static void checkSpread(Pods pods, Findings findings) {
        pods.spec().getTopologySpreadConstraints().stream()
                .filter(spread -> spread.getLabelSelector() == null
                        || Labels.selectsAll(spread.getLabelSelector())
                        || !Labels.match(spread.getLabelSelector(), pods.labels()))
                .forEach(spread -> findings.add(
                        pods.document(),
                        Pods.SPEC + ".topologySpreadConstraints",
                        "over %s does not count its own pods: write their label".formatted(spread.getTopologyKey())));
    }
}
