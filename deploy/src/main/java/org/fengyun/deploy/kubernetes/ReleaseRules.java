package org.fengyun.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.SleepAction;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import java.util.List;
import java.util.Optional;

/** A release takes no instance away before another serves, and none before those who call it know. */
final class ReleaseRules implements Rules {
    /** What a service takes to stop (docs/timeouts.md). */
    private static final long STOP = 10;

    @Override
    public void check(Rendered rendered, Findings findings) {
        rendered.of(Deployment.class).forEach(deployment -> checkSteps(deployment, findings));
        rendered.pods().filter(Pods::serve).forEach(pods -> checkStop(pods, findings));
    }

    private static void checkSteps(Document<Deployment> deployment, Findings findings) {
        var steps = Optional.ofNullable(deployment.resource().getSpec().getStrategy())
                .filter(strategy -> "RollingUpdate".equals(strategy.getType()))
                .map(DeploymentStrategy::getRollingUpdate)
                .orElseGet(RollingUpdateDeployment::new);
        if (!isNone(steps.getMaxUnavailable()) || isNone(steps.getMaxSurge())) {
            findings.add(
                    deployment,
                    "spec.strategy.rollingUpdate",
                    "would take an instance away before a new one serves: write type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 0}");
        }
    }

    private static boolean isNone(IntOrString number) {
        return number != null && List.of("0", "0%").contains(String.valueOf(number.getValue()));
    }

    private static void checkStop(Pods pods, Findings findings) {
        var sleep = pods.members().stream()
                .flatMap(member -> sleep(member.container()).stream())
                .mapToLong(SleepAction::getSeconds)
                .max()
                .orElse(0);
        if (sleep == 0) {
            findings.add(
                    pods.document(),
                    Pods.SPEC + ".containers[0].lifecycle.preStop.sleep",
                    "is missing, and requests would still come when it no longer listens: write seconds: 5");
        }
        var grace = Optional.ofNullable(pods.spec().getTerminationGracePeriodSeconds())
                .orElse(30L);
        if (grace < sleep + STOP) {
            findings.add(
                    pods.document(),
                    Pods.SPEC + ".terminationGracePeriodSeconds",
                    "is %d, and it would be killed before it has ended: write %d s of preStop and %d s of the service, or more"
                            .formatted(grace, sleep, STOP));
        }
    }

    private static Optional<SleepAction> sleep(Container container) {
        return Optional.ofNullable(container.getLifecycle())
                .map(Lifecycle::getPreStop)
                .map(LifecycleHandler::getSleep)
                .filter(sleep -> sleep.getSeconds() != null);
    }
}
