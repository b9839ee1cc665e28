package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressRuleValue;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressSpec;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The internet reaches the edges, over TLS, and of the core the callbacks of payment alone (docs/decisions/0022). */
final class IngressRules implements Rules {
    private static final Map<String, String> OPEN =
            Map.of("miniprogram-api", "/", "admin-service", "/", "ticketing-service", "/callbacks");
    private static final String HEADERS = "WECHAT_IDENTITY_HEADERS";

    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.of(Ingress.class).forEach(ingress -> {
            var spec = ingress.resource().getSpec();
            if (spec.getIngressClassName() == null) {
                findings.add(ingress, "spec.ingressClassName", "is missing: name the controller's class");
            }
            if (spec.getDefaultBackend() != null) {
                findings.add(ingress, "spec.defaultBackend", "would answer for any host: take it out");
            }
            for (var rule : spec.getRules()) {
                checkHost(ingress, spec, rule, findings);
                Optional.ofNullable(rule.getHttp()).map(HTTPIngressRuleValue::getPaths).stream()
                        .flatMap(paths -> paths.stream())
                        .forEach(path -> checkPath(ingress, path, rendered, findings));
            }
        });
    }

    private static void checkHost(Document<Ingress> ingress, IngressSpec spec, IngressRule rule, Findings findings) {
        var host = Optional.ofNullable(rule.getHost()).orElse("");
        if (spec.getTls().stream().noneMatch(tls -> tls.getHosts().contains(host))) {
            findings.add(
                    ingress,
                    "spec.tls",
                    "has no certificate for host '%s': name a host, and it in tls".formatted(host));
        }
    }

    private static void checkPath(
            Document<Ingress> ingress, HTTPIngressPath path, Rendered rendered, Findings findings) {
        var backend = Optional.ofNullable(path.getBackend())
                .map(it -> it.getService())
                .orElseGet(IngressServiceBackend::new);
        var name = Optional.ofNullable(backend.getName()).orElse("");
        if (!Optional.ofNullable(path.getPath()).equals(Optional.ofNullable(OPEN.get(name)))) {
            findings.add(
                    ingress,
                    "spec.rules",
                    "%s of %s would be open to the internet: the edges are, and /callbacks of ticketing-service"
                            .formatted(path.getPath(), name));
        }
        var service = rendered.find(Service.class, name);
        if (service.filter(it -> hasPort(it.resource(), backend)).isEmpty()) {
            findings.add(ingress, "spec.rules", "Service/%s with such a port is not here: correct it".formatted(name));
        }
        service.stream()
                .flatMap(it -> ServiceRules.pods(it.resource().getSpec(), rendered).stream())
                .flatMap(pods -> pods.members().stream())
                .filter(member -> member.container().getEnv().stream().anyMatch(IngressRules::believesHeaders))
                .forEach(member -> findings.add(
                        member.pods().document(),
                        member.field() + ".env",
                        "%s: whoever comes through %s could be anybody: write ignored, and let buyers log in"
                                .formatted(HEADERS, ingress.id())));
    }

    private static boolean hasPort(Service service, IngressServiceBackend backend) {
        return backend.getPort() != null
                && service.getSpec().getPorts().stream()
                        .anyMatch(port -> Objects.equals(
                                        port.getPort(), backend.getPort().getNumber())
                                || Objects.equals(
                                        Optional.ofNullable(port.getName()).orElse(""),
                                        backend.getPort().getName()));
    }

    private static boolean believesHeaders(EnvVar variable) {
        return HEADERS.equals(variable.getName()) && !"ignored".equals(variable.getValue());
    }
}
