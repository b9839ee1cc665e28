package org.fengyun.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengyun.localstack.programs.Jars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void aChildThatTakesNoNoticeIsEndedByForce() throws Exception {
        var jar = Jars.stubborn(folder.resolve("stubborn.jar"));
        var child = ChildProcess.start(
                "stubborn", JavaProgram.words(List.of(), jar, List.of("here", "I", "stay")), Map.of(), log());
        Readiness.await(child, () -> child.lastLines(1).equals(List.of("here I stay")), Duration.ofSeconds(30));

        child.stop(Duration.ofMillis(100));

        assertThat(child.isAlive()).isFalse();
        assertThat(child.exitStatus()).isEqualTo(128 + 9);
    }

    @Test
    void aChildGetsTheGivenEnvironmentAlone() throws Exception {
        var child = ChildProcess.start("environment", List.of("/usr/bin/env"), Map.of("ONLY", "this"), log());

        assertThat(child.waitFor()).isZero();
        assertThat(child.lastLines(10)).containsExactly("ONLY=this");
    }

    @Test
    void aChildThatEndsBeforeItIsReadyIsNamedWithItsLastLines() {
        var child = ChildProcess.start("broken", List.of("/bin/sh", "-c", "echo no luck; exit 1"), Map.of(), log());

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Readiness.await(child, () -> false, Duration.ofSeconds(30)))
                .withMessageContaining("broken ended before it was ready")
                .withMessageContaining("| no luck");
    }

    @Test
    void aChildThatIsNeverReadyIsGivenUp() {
        try (var child = ChildProcess.start("idle", List.of("/bin/sleep", "60"), Map.of(), log())) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> Readiness.await(child, () -> false, Duration.ofMillis(1)))
                    .withMessageContaining("idle was not ready after");
        }
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ServiceProcess.start(
                        "ticketing-service", folder.resolve("none.jar"), List.of(), Map.of("PORT", "1"), log()))
                .withMessageContaining("ticketing-service is not built")
                .withMessageContaining("none.jar");
    }

    private Path log() {
        return folder.resolve("logs/child.log");
    }
}
