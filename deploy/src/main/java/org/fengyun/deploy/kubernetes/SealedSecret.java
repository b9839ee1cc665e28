package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.Optional;

/**
 * A Secret that the Sealed Secrets controller of one cluster can read: the fields that {@code kubeseal} writes.
 *
 * @see <a href="https://github.com/bitnami-labs/sealed-secrets">its documentation</a>
 */
record SealedSecret(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(Map<String, String> encryptedData, Template template) {}

    record Template(ObjectMeta metadata, String type) {}

    KeptSecret kept(String name) {
        return new KeptSecret(
                name,
                Optional.ofNullable(spec()).map(Spec::encryptedData).stream()
                        .flatMap(data -> data.keySet().stream())
                        .sorted()
                        .toList());
    }
}
