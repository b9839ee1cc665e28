package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Optional;

/**
 * A Secret that External Secrets Operator makes out of a vault: those of its fields that we use.
 *
 * @see <a href="https://external-secrets.io/latest/api/externalsecret/">its documentation</a>
 */
record ExternalSecret(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(String refreshInterval, Store secretStoreRef, Target target, List<Entry> data) {}

    record Store(String kind, String name) {}

    record Target(String name) {}

    record Entry(String secretKey, Remote remoteRef) {}

    record Remote(String key, String property) {}

    KeptSecret kept(String name) {
        var spec = Optional.ofNullable(spec());
        return new KeptSecret(
                spec.map(Spec::target).map(Target::name).orElse(name),
                spec.map(Spec::data).stream()
                        .flatMap(List::stream)
                        .map(Entry::secretKey)
                        .toList());
    }
}
