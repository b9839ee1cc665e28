package org.fengyun.deploy.cloudhost;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.fengyun.deploy.cloudhost.Setting.Kept;
import org.fengyun.deploy.cloudhost.Value.Scalar;

/** What the services of a file share: nobody's name is another's. */
final class NameRules {
    private static final int LONGEST = 20;

    private NameRules() {}

    static void check(List<Declared> services, Findings findings) {
        var names = new HashSet<String>();
        for (var service : services) {
            service.name().ifPresent(name -> {
                checkForm(name, findings);
                if (!names.add(name.text())) {
                    findings.add(name, "%s is declared twice: take one of the two out".formatted(name.text()));
                }
            });
        }
        checkKeys(services, findings);
    }

    private static void checkForm(Scalar name, Findings findings) {
        var text = name.text();
        if (text.length() > LONGEST || !text.matches("[a-z]([a-z0-9-]*[a-z0-9])?")) {
            findings.add(
                    name,
                    "is %s, of %d characters: at WeChat and in Knative a name has at most 20 of a-z, 0-9 and -, begins with a letter and does not end with -"
                            .formatted(text, text.length()));
        }
    }

    /** The caller of deploy/wxcloud has one value for a key, so it has to be one thing. */
    private static void checkKeys(List<Declared> services, Findings findings) {
        var objects = new HashMap<String, String>();
        for (var service : services) {
            for (var setting : service.settings()) {
                if (setting instanceof Kept kept) {
                    var object = (kept.secret() ? "Secret " : "ConfigMap ")
                            + kept.object().text();
                    var other = objects.putIfAbsent(kept.key().text(), object);
                    if (other != null && !other.equals(object)) {
                        findings.add(
                                kept.key(),
                                "%s is here of the %s and elsewhere of the %s, and deploy/wxcloud asks its caller for one: call one of the two keys otherwise"
                                        .formatted(kept.key().text(), object, other));
                    }
                }
            }
        }
    }
}
