package org.fengyun.deploy.cloudhost;

import java.util.List;

/** What has to be true of a service whose form is right. A rule says nothing of what is not there: its form does. */
interface Rules {

    void check(Declared service, Environment environment, Findings findings);

    /** Of each service by itself. */
    List<Rules> ALL = List.of(
            new SizeRules(),
            new ScaleRules(),
            new IdentityRules(),
            new VariableRules(),
            new DemoRules(),
            new ContainerRules(),
            new TrafficRules());
}
