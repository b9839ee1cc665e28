package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.function.Predicate;
import org.fengyun.deploy.cloudhost.Environment;
import org.fengyun.deploy.cloudhost.Environment.Variable;
import org.fengyun.deploy.kubernetes.Pods.Member;

/** What is set is what the service reads, and a secret comes from a Secret. A container has the name of its service. */
final class VariableRules implements Rules {
    private static final String DEMO = "DEMO_SECRETS";

    private final Path checkout;

    VariableRules(Path checkout) {
        this.checkout = checkout;
    }

    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.pods()
                .flatMap(pods -> pods.members().stream())
                .filter(member -> !member.container().getEnvFrom().isEmpty())
                .forEach(member ->
                        add(findings, member, ".envFrom", "nobody sees what it sets: name each variable in env"));
        rendered.pods()
                .flatMap(pods -> pods.members().stream())
                .forEach(member -> Environment.of(checkout, member.container().getName())
                        .ifPresentOrElse(
                                environment -> check(member, environment, findings),
                                () -> add(
                                        findings,
                                        member,
                                        ".name",
                                        "there is no %1$s/environment.json: give the container the name of its service"
                                                .formatted(member.container().getName()))));
    }

    private static void check(Member member, Environment environment, Findings findings) {
        var set = new HashSet<String>();
        for (var variable : member.container().getEnv()) {
            if (!set.add(variable.getName())) {
                add(findings, member, ".env", variable.getName() + " is set twice: take one of the two out");
            }
            environment
                    .find(variable.getName())
                    .ifPresentOrElse(
                            known -> checkSource(member, variable, known, findings),
                            () -> add(
                                    findings,
                                    member,
                                    ".env",
                                    variable.getName()
                                            + " is a variable that the service does not read: correct its name, or take it out"));
        }
        environment
                .missing(set)
                .filter(needs(member))
                .forEach(variable -> add(
                        findings,
                        member,
                        ".env",
                        "%s is missing, which the service needs (%s): set it"
                                .formatted(variable.name(), variable.meaning())));
    }

    /** A migration needs the database alone. */
    private static Predicate<Variable> needs(Member member) {
        return member.pods().serve() ? _ -> true : variable -> variable.name().startsWith("MYSQL_");
    }

    private static void checkSource(Member member, EnvVar variable, Variable known, Findings findings) {
        if (known.name().equals(DEMO)) {
            add(findings, member, ".env", DEMO + " would let secrets through that everybody knows: take it out");
        }
        var from = variable.getValueFrom() == null ? new EnvVarSource() : variable.getValueFrom();
        if (known.secret() && from.getSecretKeyRef() == null) {
            add(
                    findings,
                    member,
                    ".env",
                    variable.getName()
                            + " is a secret: take it from a Secret, by secretKeyRef, and replace one that was here");
        } else if (from.getSecretKeyRef() == null
                && from.getConfigMapKeyRef() == null
                && isBlank(variable.getValue())) {
            add(findings, member, ".env", variable.getName() + " has no value: give it one, or take it out");
        }
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }

    private static void add(Findings findings, Member member, String field, String reason) {
        findings.add(member.pods().document(), member.field() + field, reason);
    }
}
