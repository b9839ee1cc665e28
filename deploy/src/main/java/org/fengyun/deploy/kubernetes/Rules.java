package org.fengyun.deploy.kubernetes;

import java.nio.file.Path;
import java.util.List;

/** What has to be true of all that an overlay deploys. */
interface Rules {

    void check(Rendered rendered, Findings findings);

    /** @param checkout where the services say what they read from their environment */
    static List<Rules> of(Path checkout) {
        return List.of(
                new SecurityRules(),
                new ContainerRules(),
                new ProbeRules(),
                new ReleaseRules(),
                new MigrationRules(),
                new PortRules(checkout),
                new VariableRules(checkout),
                new KeptRules(checkout),
                new NamespaceRules(),
                new SelectorRules(),
                new ServiceRules(),
                new ScaleRules(),
                new BudgetRules(),
                new IngressRules(),
                new NetworkRules(),
                new PolicyRules());
    }
}
