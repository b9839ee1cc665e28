package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.EnvVar;
import org.fengyun.deploy.kubernetes.Pods.Member;

/** One Job changes the schema, as somebody who may, and the instances wait for it (docs/decisions/0025). */
final class MigrationRules implements Rules {
    private static final String CORE = "ticketing-service";
    private static final String VARIABLE = "SCHEMA_MIGRATION";

    @Override
    public void check(Rendered rendered, Findings findings) {
        var members = rendered.pods()
                .flatMap(pods -> pods.members().stream())
                .filter(member -> CORE.equals(member.container().getName()))
                .toList();
        members.forEach(member -> check(member, member.pods().serve() ? "never" : "only", findings));
        if (members.stream().allMatch(member -> member.pods().serve())) {
            findings.add("Job", "spec", "there is none that changes the schema: take base/ticketing-migration");
        }
    }

    private static void check(Member member, String wanted, Findings findings) {
        if (member.container().getEnv().stream().noneMatch(variable -> says(variable, wanted))) {
            findings.add(
                    member.pods().document(),
                    member.field() + ".env",
                    "%s has to be %s here: the Job changes the schema, and nobody else".formatted(VARIABLE, wanted));
        }
    }

    private static boolean says(EnvVar variable, String value) {
        return VARIABLE.equals(variable.getName()) && value.equals(variable.getValue());
    }
}
