package org.fengyun.deploy.cloudhost;

import org.fengyun.deploy.cloudhost.Setting.Plain;

/**
 * Who reads the headers by which WeChat's gateway names a user may be reached by nobody else: that the gateway takes forged ones off
 * a call over a public address is not confirmed (docs/decisions/0022).
 */
final class IdentityRules implements Rules {
    static final String VARIABLE = "WECHAT_IDENTITY_HEADERS";

    @Override
    public void check(Declared service, Environment environment, Findings findings) {
        if (!service.isPublic() || environment.find(VARIABLE).isEmpty()) {
            return;
        }
        service.settings().stream()
                .filter(setting -> setting.name().text().equals(VARIABLE))
                .filter(setting ->
                        !(setting instanceof Plain plain && plain.value().text().equals("ignored")))
                .forEach(setting -> findings.add(
                        setting.name(),
                        "a public service believes headers that anybody may send: write ignored, or give it the label %s: cluster-local"
                                .formatted(KnativeForm.VISIBILITY)));
    }
}
