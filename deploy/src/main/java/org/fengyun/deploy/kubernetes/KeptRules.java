package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengyun.deploy.cloudhost.Environment;
import org.fengyun.deploy.cloudhost.Environment.Variable;
import org.fengyun.deploy.kubernetes.Pods.Member;

/** Plain values are kept in a ConfigMap that is there, and secrets nowhere in the repository. */
final class KeptRules implements Rules {
    private final Path checkout;

    KeptRules(Path checkout) {
        this.checkout = checkout;
    }

    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.of(Secret.class)
                .forEach(
                        secret -> findings.add(
                                secret,
                                "kind",
                                "would be in the repository for all to read: seal it, take it from a vault, or make it by hand, and replace what was in it"));
        rendered.of(ConfigMap.class).forEach(map -> checkPlain(map, rendered, findings));
        var secrets = secrets(rendered);
        rendered.pods()
                .flatMap(pods -> pods.members().stream())
                .forEach(member -> member.container()
                        .getEnv()
                        .forEach(variable -> check(member, variable, rendered, secrets, findings)));
    }

    private void checkPlain(Document<ConfigMap> map, Rendered rendered, Findings findings) {
        var secret = new HashSet<String>();
        rendered.pods()
                .flatMap(pods -> pods.members().stream())
                .flatMap(member -> Environment.of(checkout, member.container().getName()).stream())
                .flatMap(Environment::all)
                .filter(Variable::secret)
                .forEach(variable -> secret.add(variable.name()));
        map.resource().getData().forEach((key, value) -> {
            if (secret.contains(key) || value.matches("[a-z][a-z0-9+.-]*://[^/@]*:[^/]*@.*")) {
                findings.add(
                        map,
                        "data." + key,
                        "is a secret, and a ConfigMap is shown to many: keep it in a Secret, and replace it");
            }
        });
    }

    /** Nothing is known of those that somebody makes by hand. */
    private static Map<String, Set<String>> secrets(Rendered rendered) {
        var kept = new HashMap<String, Set<String>>();
        Stream.concat(
                        rendered.of(ExternalSecret.class)
                                .map(it -> it.resource().kept(it.name())),
                        rendered.of(SealedSecret.class).map(it -> it.resource().kept(it.name())))
                .forEach(secret -> kept.computeIfAbsent(secret.name(), _ -> new HashSet<>())
                        .addAll(secret.keys()));
        return kept;
    }

    private static void check(
            Member member, EnvVar variable, Rendered rendered, Map<String, Set<String>> secrets, Findings findings) {
        var from = Optional.ofNullable(variable.getValueFrom());
        from.map(source -> source.getConfigMapKeyRef())
                .filter(reference -> rendered.find(ConfigMap.class, reference.getName())
                        .filter(map -> map.resource().getData().containsKey(reference.getKey()))
                        .isEmpty())
                .ifPresent(reference ->
                        missing(member, variable, "ConfigMap " + reference.getName(), reference.getKey(), findings));
        from.map(source -> source.getSecretKeyRef())
                .filter(_ -> !secrets.isEmpty())
                .filter(reference ->
                        !secrets.getOrDefault(reference.getName(), Set.of()).contains(reference.getKey()))
                .ifPresent(reference ->
                        missing(member, variable, "Secret " + reference.getName(), reference.getKey(), findings));
    }

    private static void missing(Member member, EnvVar variable, String where, String key, Findings findings) {
        findings.add(
                member.pods().document(),
                member.field() + ".env",
                "%s is taken from %s, which has no %s here: add it there".formatted(variable.getName(), where, key));
    }
}
