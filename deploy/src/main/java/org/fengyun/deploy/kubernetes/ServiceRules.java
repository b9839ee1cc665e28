package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Service has pods that listen, and is reached from within the cluster alone: from outside there is the Ingress. */
final class ServiceRules implements Rules {
    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.of(Service.class).forEach(service -> {
            var spec = service.resource().getSpec();
            var pods = pods(spec, rendered);
            if (pods.isEmpty()) {
                findings.add(service, "spec.selector", "selects no pods: write their label");
            }
            spec.getPorts().stream()
                    .filter(port -> port.getTargetPort() == null
                            || !pods.stream().allMatch(it -> it.listensOn(port.getTargetPort())))
                    .forEach(port -> findings.add(
                            service, "spec.ports", "targetPort is no port of its pods: write the name of one"));
            if (!List.of("ClusterIP", "")
                    .contains(Optional.ofNullable(spec.getType()).orElse(""))) {
                findings.add(
                        service,
                        "spec.type",
                        "would be reached past the Ingress: take it out, and name it in an Ingress");
            }
        });
    }

    static List<Pods> pods(ServiceSpec spec, Rendered rendered) {
        var selector = Optional.ofNullable(spec.getSelector()).orElse(Map.of());
        return selector.isEmpty() ? List.of() : rendered.pods(selector);
    }
}
