package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.Set;

/** Nobody reaches anybody but whom a policy names. */
final class NetworkRules implements Rules {
    private static final Set<String> BOTH_WAYS = Set.of("Ingress", "Egress");

    @Override
    public void check(Rendered rendered, Findings findings) {
        var policies = rendered.of(NetworkPolicy.class).toList();
        if (policies.stream().noneMatch(policy -> shutsAll(policy.resource().getSpec()))) {
            findings.add(
                    "NetworkPolicy",
                    "spec",
                    "there is none that shuts everything: add one with podSelector: {}, both policyTypes, and no rule");
        }
        rendered.pods()
                .filter(pods -> policies.stream()
                        .noneMatch(policy -> isFor(policy.resource().getSpec(), pods)))
                .forEach(pods -> findings.add(
                        pods.document(),
                        "spec.template.metadata.labels",
                        "no NetworkPolicy says whom its pods may reach: add one"));
    }

    private static boolean shutsAll(NetworkPolicySpec spec) {
        return Labels.selectsAll(PolicyRules.selector(spec))
                && spec.getPolicyTypes().containsAll(BOTH_WAYS)
                && spec.getIngress().isEmpty()
                && spec.getEgress().isEmpty();
    }

    private static boolean isFor(NetworkPolicySpec spec, Pods pods) {
        return spec.getPolicyTypes().contains("Egress")
                && !Labels.selectsAll(PolicyRules.selector(spec))
                && Labels.match(PolicyRules.selector(spec), pods.labels());
    }
}
