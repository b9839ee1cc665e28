package org.fengyun.deploy.cloudhost;

import org.fengyun.deploy.cloudhost.Setting.Plain;

/** Secrets that everybody knows are for laptops and drills (docs/decisions/0029). */
final class DemoRules implements Rules {
    private static final String VARIABLE = "DEMO_SECRETS";

    @Override
    public void check(Declared service, Environment environment, Findings findings) {
        service.settings().stream()
                .filter(setting -> setting.name().text().equals(VARIABLE))
                .filter(setting ->
                        !(setting instanceof Plain plain && plain.value().text().equals("no")))
                .forEach(setting -> findings.add(
                        setting.name(), "a host that others reach takes no secret that they know: take it out"));
    }
}
