package org.fengyun.deploy.cloudhost;

import java.util.HashMap;
import org.fengyun.deploy.cloudhost.Environment.Variable;
import org.fengyun.deploy.cloudhost.Setting.Kept;
import org.fengyun.deploy.cloudhost.Setting.Plain;
import org.fengyun.deploy.cloudhost.Setting.Unclear;

/** What the file sets is what the service reads, and a secret is never in it. */
final class VariableRules implements Rules {
    private static final String PORT = "PORT";

    @Override
    public void check(Declared service, Environment environment, Findings findings) {
        var set = new HashMap<String, Setting>();
        for (var setting : service.settings()) {
            if (set.putIfAbsent(setting.name().text(), setting) != null) {
                findings.add(setting.name(), setting.name().text() + " is set twice: take one of the two out");
            }
            checkKnown(setting, environment, findings);
        }
        environment.missing(set.keySet()).forEach(variable -> missing(service, variable, findings));
    }

    private static void missing(Declared service, Variable variable, Findings findings) {
        service.container()
                .flatMap(container -> container.find("env"))
                .ifPresent(env -> findings.add(
                        env,
                        "%s is missing, which the service needs (%s): set it%s"
                                .formatted(
                                        variable.name(),
                                        variable.meaning(),
                                        variable.secret() ? " from a Secret, by secretKeyRef" : "")));
    }

    private static void checkKnown(Setting setting, Environment environment, Findings findings) {
        var name = setting.name();
        if (name.text().equals(PORT)) {
            findings.add(name, "PORT is set by the host, from containerPort: take it out");
            return;
        }
        environment
                .find(name.text())
                .ifPresentOrElse(
                        variable -> checkValue(setting, variable, findings),
                        () -> findings.add(
                                name,
                                name.text()
                                        + " is a variable that the service does not read: correct its name, or take it out"));
    }

    private static void checkValue(Setting setting, Variable variable, Findings findings) {
        switch (setting) {
            case Unclear(var name) ->
                findings.add(
                        name,
                        "has to have either a value, or a valueFrom with one of configMapKeyRef and secretKeyRef");
            case Plain plain -> checkPlain(plain, variable, findings);
            case Kept kept -> checkKept(kept, variable, findings);
        }
    }

    private static void checkPlain(Plain plain, Variable variable, Findings findings) {
        var text = plain.value().text();
        if (variable.secret() || text.matches("[a-z][a-z0-9+.-]*://[^/@]*:[^/]*@.*")) {
            findings.add(
                    plain.value(),
                    "%s is a secret, and would be in the repository: take it from a Secret, by secretKeyRef, and replace the one that was here"
                            .formatted(variable.name()));
        } else if (text.isBlank()) {
            findings.add(plain.value(), variable.name() + " has no value: give it one, or take it out");
        }
    }

    private static void checkKept(Kept kept, Variable variable, Findings findings) {
        if (variable.secret() && !kept.secret()) {
            findings.add(
                    kept.object(),
                    variable.name()
                            + " is a secret, and a ConfigMap is shown to many: take it from a Secret, by secretKeyRef");
        }
        if (!kept.key().text().matches("[A-Z][A-Z0-9_]*")) {
            findings.add(
                    kept.key(),
                    "is %s, and deploy/wxcloud asks its caller for a variable of this name: write capitals, digits and _"
                            .formatted(kept.key().text()));
        }
    }
}
