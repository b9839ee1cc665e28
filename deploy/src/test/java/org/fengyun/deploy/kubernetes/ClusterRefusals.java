package org.fengyun.deploy.kubernetes;

import static org.fengyun.deploy.kubernetes.Refusal.change;
import static org.fengyun.deploy.kubernetes.Refusal.changeFull;

import java.util.stream.Stream;

/** What is refused of all that stands around the pods: each is an overlay with one thing wrong. */
final class ClusterRefusals {
    private static final String CORE = "Deployment/ticketing-service";
    private static final String NAME = "app.kubernetes.io/name: ";
    private static final String NO_NODE = "and no node could be emptied";

    private ClusterRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(selectors(), services(), scaling(), budgets(), ingress(), networks())
                .flatMap(refusals -> refusals);
    }

    private static Stream<Refusal> selectors() {
        return Stream.of(
                change(
                                CORE,
                                "      fengyun.org/track: stable\n  strategy",
                                "      fengyun.org/track: steady\n  strategy")
                        .tells("spec.selector", "does not select its own pods"),
                changeFull(CORE, "      fengyun.org/track: stable\n  strategy", "  strategy")
                        .tells("spec.selector", "selects the pods of Deployment/ticketing-service-next too"),
                change(
                                CORE,
                                "          matchLabels:\n            " + NAME + "ticketing-service",
                                "          matchLabels:\n            " + NAME + "core")
                        .tells(
                                "spec.template.spec.topologySpreadConstraints",
                                "over topology.kubernetes.io/zone does not count"));
    }

    private static Stream<Refusal> services() {
        var service = "Service/miniprogram-api";
        return Stream.of(
                change(service, "  selector:\n    " + NAME + "miniprogram-api", "  selector:\n    " + NAME + "buyers")
                        .tells("spec.selector", "selects no pods: write their label"),
                change(service, "targetPort: http", "targetPort: 80")
                        .tells("spec.ports", "targetPort is no port of its pods: write the name of one"),
                change(service, "  selector:", "  type: NodePort\n  selector:")
                        .tells("spec.type", "would be reached past the Ingress"));
    }

    private static Stream<Refusal> scaling() {
        var scaler = "HorizontalPodAutoscaler/miniprogram-api";
        return Stream.of(
                change(scaler, "minReplicas: 3", "minReplicas: 21")
                        .tells("spec.minReplicas", "is 21, and spec.maxReplicas 20: write from 1 to that"),
                change(
                                scaler,
                                "    kind: Deployment\n    name: miniprogram-api",
                                "    kind: Deployment\n    name: buyers")
                        .tells("spec.scaleTargetRef", "Deployment/buyers is not here: name one that is"),
                change(
                                scaler,
                                "    kind: Deployment\n    name: miniprogram-api",
                                "    kind: Deployment\n    name: admin-service")
                        .tells("spec.scaleTargetRef", "admin-service has an autoscaler already"),
                change("Deployment/miniprogram-api", "  minReadySeconds: 5", "  minReadySeconds: 5\n  replicas: 3")
                        .tells("spec.replicas", "would undo at each release what the autoscaler has found"),
                change(
                                scaler,
                                "  metrics:\n  - resource:\n      name: cpu\n      target:\n        averageUtilization: 60\n        type: Utilization\n    type: Resource\n",
                                "")
                        .tells("spec.metrics", "is missing: say by what it is to scale"));
    }

    private static Stream<Refusal> budgets() {
        var budget = "PodDisruptionBudget/ticketing-service";
        return Stream.of(
                change(budget, "maxUnavailable: 1", "maxUnavailable: 0")
                        .tells("spec.maxUnavailable", "lets none go, " + NO_NODE),
                change(budget, "maxUnavailable: 1", "maxUnavailable: 0%")
                        .tells("spec.maxUnavailable", "lets none go, " + NO_NODE),
                change(budget, "maxUnavailable: 1", "minAvailable: 3")
                        .tells("spec.minAvailable", "is 3 of 3, " + NO_NODE),
                change(budget, "maxUnavailable: 1", "minAvailable: 67%")
                        .tells("spec.minAvailable", "is 67% of 3, " + NO_NODE),
                change(budget, "maxUnavailable: 1", "maxUnavailable: 1\n  minAvailable: 1")
                        .tells("spec", "has to have either maxUnavailable or minAvailable"),
                change(budget, "      " + NAME + "ticketing-service", "      " + NAME + "core")
                        .tells("spec.selector", "selects no pods of one service"));
    }

    private static Stream<Refusal> ingress() {
        var buyers = "Ingress/buyers";
        return Stream.of(
                change(buyers, "path: /callbacks", "path: /internal")
                        .tells("spec.rules", "/internal of ticketing-service would be open to the internet"),
                change(buyers, "            name: miniprogram-api\n", "            name: wechat-simulator\n")
                        .tells("spec.rules", "/ of wechat-simulator would be open to the internet")
                        .tells("spec.rules", "Service/wechat-simulator with such a port is not here"),
                change(buyers, "              name: http", "              name: https")
                        .tells("spec.rules", "Service/miniprogram-api with such a port is not here"),
                change(buyers, "    - tickets.example.com", "    - www.example.com")
                        .tells("spec.tls", "has no certificate for host 'tickets.example.com'"),
                change(buyers, "  - host: tickets.example.com\n    http:", "  - http:")
                        .tells("spec.tls", "has no certificate for host ''"),
                change(buyers, "  ingressClassName: haproxy\n", "").tells("spec.ingressClassName", "is missing"),
                change(
                                buyers,
                                "  rules:",
                                "  defaultBackend: {service: {name: admin-service, port: {name: http}}}\n  rules:")
                        .tells("spec.defaultBackend", "would answer for any host: take it out"),
                change("Deployment/miniprogram-api", "value: ignored", "value: trusted")
                        .tells(
                                "spec.template.spec.containers[0].env",
                                "WECHAT_IDENTITY_HEADERS: whoever comes through Ingress/buyers could be anybody"));
    }

    private static Stream<Refusal> networks() {
        var core = "NetworkPolicy/ticketing-service";
        var from =
                "    - namespaceSelector:\n        matchLabels:\n          kubernetes.io/metadata.name: haproxy-controller\n";
        return Stream.of(
                change("NetworkPolicy/nobody", "  - Egress\n", "")
                        .tellsOf("NetworkPolicy", "spec", "there is none that shuts everything"),
                change(core, from, "    - namespaceSelector: {}\n").tells("spec.ingress", "is for anybody: name who"),
                change("NetworkPolicy/miniprogram-api", "  - from:\n" + from + "    ports:\n", "  - ports:\n")
                        .tells("spec.ingress", "is for anybody: name who"),
                change(
                                "NetworkPolicy/miniprogram-api",
                                "    ports:\n    - port: http\n      protocol: TCP\n  podSelector",
                                "  podSelector")
                        .tells("spec.ingress", "is for any port: name which"),
                change(core, "    - port: http", "    - port: metrics\n      protocol: TCP\n    - port: http")
                        .tells("spec.ingress", "metrics are for Prometheus alone: write a rule of their own"),
                change(core, "    - port: http", "    - port: https")
                        .tells("spec.ingress", "https is no port of the pods that it names"),
                change(
                                "NetworkPolicy/admin-service",
                                "          " + NAME + "ticketing-service",
                                "          " + NAME + "core")
                        .tells("spec.egress", "http is no port of the pods that it names"),
                change(
                                core,
                                "  podSelector:\n    matchLabels:\n      " + NAME + "ticketing-service",
                                "  podSelector:\n    matchLabels:\n      " + NAME + "core")
                        .tells("spec.podSelector", "selects no pods: write their label")
                        .tells("spec.ingress", "http is no port of the pods that it names")
                        .tellsOf(
                                CORE,
                                "spec.template.metadata.labels",
                                "no NetworkPolicy says whom its pods may reach"));
    }
}
