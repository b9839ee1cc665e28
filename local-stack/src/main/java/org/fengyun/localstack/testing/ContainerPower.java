package org.fengyun.localstack.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.GenericContainer;

/** Of a server in a container, which has its disk and its port of the host as long as it is not removed. */
final class ContainerPower implements Power {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final GenericContainer<?> container;
    private final BooleanSupplier answers;

    ContainerPower(GenericContainer<?> container, BooleanSupplier answers) {
        this.container = container;
        this.answers = answers;
    }

    @Override
    public void cut() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
        await(() -> !container.isRunning(), "was not gone");
    }

    @Override
    public void restore() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        await(answers, "did not answer");
    }

    private void await(BooleanSupplier done, String otherwise) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s %s after %d s".formatted(container.getDockerImageName(), otherwise, LIMIT.toSeconds()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
