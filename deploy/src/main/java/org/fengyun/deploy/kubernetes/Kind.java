package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be deployed: what we know how to judge. */
enum Kind {
    NAMESPACE("v1", Namespace.class, false, false),
    CONFIG_MAP("v1", ConfigMap.class, true, false),
    SECRET("v1", Secret.class, true, false),
    SERVICE("v1", Service.class, true, true),
    DEPLOYMENT("apps/v1", Deployment.class, true, true),
    JOB("batch/v1", Job.class, true, true),
    AUTOSCALER("autoscaling/v2", HorizontalPodAutoscaler.class, true, true),
    DISRUPTION_BUDGET("policy/v1", PodDisruptionBudget.class, true, true),
    INGRESS("networking.k8s.io/v1", Ingress.class, true, true),
    NETWORK_POLICY("networking.k8s.io/v1", NetworkPolicy.class, true, true),
    PRIORITY_CLASS("scheduling.k8s.io/v1", PriorityClass.class, false, false),
    EXTERNAL_SECRET("external-secrets.io/v1", ExternalSecret.class, true, false),
    SEALED_SECRET("bitnami.com/v1alpha1", SealedSecret.class, true, false);

    final String apiVersion;
    final Class<?> type;
    final boolean namespaced;
    final boolean specified;

    Kind(String apiVersion, Class<?> type, boolean namespaced, boolean specified) {
        this.apiVersion = apiVersion;
        this.type = type;
        this.namespaced = namespaced;
        this.specified = specified;
    }

    static Optional<Kind> of(String apiVersion, String kind) {
        return Arrays.stream(values())
                .filter(it -> it.apiVersion.equals(apiVersion)
                        && it.type.getSimpleName().equals(kind))
                .findFirst();
    }

    static String known() {
        return Arrays.stream(values())
                .filter(kind -> kind != SECRET)
                .map(kind -> kind.apiVersion + " " + kind.type.getSimpleName())
                .collect(Collectors.joining(", "));
    }
}
