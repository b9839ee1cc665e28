package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Optional;

/** A policy is for some, lets some reach them or them reach some, and on the ports that it names. */
final class PolicyRules implements Rules {
    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.of(NetworkPolicy.class).forEach(policy -> check(policy, rendered, findings));
    }

    private static void check(Document<NetworkPolicy> policy, Rendered rendered, Findings findings) {
        var spec = policy.resource().getSpec();
        var selected = rendered.pods(selector(spec));
        if (selected.isEmpty()) {
            findings.add(policy, "spec.podSelector", "selects no pods: write their label");
        }
        for (var rule : spec.getIngress()) {
            checkPeers(policy, "spec.ingress", rule.getFrom(), rule.getPorts(), findings);
            checkPorts(policy, "spec.ingress", rule.getPorts(), selected, findings);
            checkMetrics(policy, rule, findings);
        }
        for (var rule : spec.getEgress()) {
            checkPeers(policy, "spec.egress", rule.getTo(), rule.getPorts(), findings);
            rule.getTo().stream()
                    .filter(peer -> peer.getPodSelector() != null && peer.getNamespaceSelector() == null)
                    .forEach(peer -> checkPorts(
                            policy, "spec.egress", rule.getPorts(), rendered.pods(peer.getPodSelector()), findings));
        }
    }

    private static void checkPeers(
            Document<NetworkPolicy> policy,
            String field,
            List<NetworkPolicyPeer> peers,
            List<NetworkPolicyPort> ports,
            Findings findings) {
        if (peers.isEmpty() || peers.stream().anyMatch(PolicyRules::isAnybody)) {
            findings.add(policy, field, "is for anybody: name who");
        }
        if (ports.isEmpty()) {
            findings.add(policy, field, "is for any port: name which");
        }
    }

    private static boolean isAnybody(NetworkPolicyPeer peer) {
        return peer.getIpBlock() == null
                && Optional.ofNullable(peer.getNamespaceSelector())
                        .or(() -> Optional.ofNullable(peer.getPodSelector()))
                        .filter(selector -> !Labels.selectsAll(selector))
                        .isEmpty();
    }

    private static void checkPorts(
            Document<NetworkPolicy> policy,
            String field,
            List<NetworkPolicyPort> ports,
            List<Pods> pods,
            Findings findings) {
        ports.stream()
                .filter(port -> port.getPort() == null
                        || pods.isEmpty()
                        || !pods.stream().allMatch(it -> it.listensOn(port.getPort())))
                .forEach(port -> findings.add(
                        policy,
                        field,
                        "%s is no port of the pods that it names: write the name of one"
                                .formatted(
                                        port.getPort() == null
                                                ? "none"
                                                : port.getPort().getValue())));
    }

    private static void checkMetrics(Document<NetworkPolicy> policy, NetworkPolicyIngressRule rule, Findings findings) {
        var named = rule.getPorts().stream()
                .filter(port -> port.getPort() != null)
                .map(port -> String.valueOf(port.getPort().getValue()))
                .toList();
        if (named.contains("metrics")
                && (named.size() > 1
                        || rule.getFrom().stream().anyMatch(peer -> peer.getNamespaceSelector() == null))) {
            findings.add(
                    policy,
                    "spec.ingress",
                    "metrics are for Prometheus alone: write a rule of their own, for its namespace");
        }
    }

    static LabelSelector selector(NetworkPolicySpec spec) {
        return Optional.ofNullable(spec.getPodSelector()).orElseGet(LabelSelector::new);
    }
}
