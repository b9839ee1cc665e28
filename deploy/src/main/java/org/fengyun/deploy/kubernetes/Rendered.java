package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that an overlay deploys. */
record Rendered(List<Document<?>> documents) {

    <T> Stream<Document<T>> of(Class<T> type) {
        return documents.stream()
                .filter(document -> type.isInstance(document.resource()))
                .map(document -> new Document<>(
                        document.kind(), document.namespace(), document.name(), type.cast(document.resource())));
    }

    <T> Optional<Document<T>> find(Class<T> type, String name) {
        return of(type).filter(document -> document.name().equals(name)).findFirst();
    }

    /** Of services and of jobs. */
    Stream<Pods> pods() {
        return Stream.concat(
                of(Deployment.class).flatMap(it -> Pods.of(it, it.resource()).stream()),
                of(Job.class).flatMap(it -> Pods.of(it, it.resource()).stream()));
    }

    List<Pods> pods(LabelSelector selector) {
        return pods().filter(pods -> Labels.match(selector, pods.labels())).toList();
    }

    List<Pods> pods(Map<String, String> selector) {
        var labels = new LabelSelector();
        labels.setMatchLabels(selector);
        return pods(labels);
    }
}
