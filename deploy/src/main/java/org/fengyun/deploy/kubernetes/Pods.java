package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pods of a Deployment or a Job.
 *
 * @param serve whether they answer requests, and do not end by themselves
 */
record Pods(Document<?> document, boolean serve, Map<String, String> labels, PodSpec spec) {
    static final String SPEC = "spec.template.spec";

    /** @param field from the document's root */
    record Member(Pods pods, String field, Container container) {}

    static Optional<Pods> of(Document<?> document, Deployment deployment) {
        return Optional.ofNullable(deployment.getSpec().getTemplate())
                .flatMap(template -> of(document, true, template));
    }

    static Optional<Pods> of(Document<?> document, Job job) {
        return Optional.ofNullable(job.getSpec().getTemplate()).flatMap(template -> of(document, false, template));
    }

    private static Optional<Pods> of(Document<?> document, boolean serve, PodTemplateSpec template) {
        var labels = Optional.ofNullable(template.getMetadata())
                .map(ObjectMeta::getLabels)
                .orElse(Map.of());
        return Optional.ofNullable(template.getSpec()).map(spec -> new Pods(document, serve, labels, spec));
    }

    List<Member> members() {
        var members = new ArrayList<Member>();
        for (var container : spec.getContainers()) {
            members.add(new Member(this, "%s.containers[%d]".formatted(SPEC, members.size()), container));
        }
        return members;
    }

    Stream<ContainerPort> ports() {
        return spec.getContainers().stream().flatMap(container -> container.getPorts().stream());
    }

    /** By its name or its number. */
    boolean listensOn(IntOrString port) {
        return ports().anyMatch(it -> port.getStrVal() == null
                ? it.getContainerPort().equals(port.getIntVal())
                : port.getStrVal().equals(it.getName()));
    }
}
