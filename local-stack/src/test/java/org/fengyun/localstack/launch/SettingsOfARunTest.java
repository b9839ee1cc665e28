package org.fengyun.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.fengyun.localstack.process.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfARunTest {

    @TempDir
    Path folder;

    @Test
    void theOptionsAreUnderstood() {
        assertThat(Options.of(List.of())).isEqualTo(new Options(false, false, 8080, Optional.empty()));
        assertThat(Options.of(List.of("--tour", "--port-base", "28080", "--fresh", "--train", "/programs")))
                .isEqualTo(new Options(true, true, 28080, Optional.of(Path.of("/programs"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--bogus", "--port-base", "--port-base 80", "--port-base many", "--port-base 70000", "--train"})
    void aWrongOptionIsNamed(String line) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new PortPlan(Options.of(line.lines()
                                .flatMap(words -> List.of(words.split(" ", -1)).stream())
                                .toList())
                        .portBase()))
                .withMessageContaining(line.replaceFirst(" .*", ""));
    }

    @Test
    void aPortInUseIsNamedWithWhoWantsItAndTheWayAround() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new PortPlan(8080).requireFree(port -> port != 8081 && port != 8101))
                .withMessageContaining("Port 8081 is in use, and admin-service wants it.")
                .withMessageContaining("Port 8101 is in use, and the database wants it.")
                .withMessageContaining("--port-base 18080");
    }

    @Test
    void aFullDiskIsNamed() {
        var layout = new Layout(folder);

        layout.requireSpace(1L << 30);
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> layout.requireSpace((1L << 30) - 1))
                .withMessageContaining("Only 1023 MiB are free");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Files.createFile(folder.resolve(".local"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Layout(folder).prepare())
                .withMessageContaining(".local cannot be made");
    }

    @Test
    void secretsAreMadeOnceAndForTheirOwnerAlone() throws Exception {
        var file = folder.resolve("secrets.properties");
        var first = Secrets.keptIn(file);
        var second = Secrets.keptIn(file);

        assertThat(second.get("ADMIN_PASSWORD"))
                .isEqualTo(first.get("ADMIN_PASSWORD"))
                .hasSizeGreaterThan(30);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Secrets.keptIn(folder.resolve("other")).get("ADMIN_PASSWORD"))
                .isNotEqualTo(first.get("ADMIN_PASSWORD"));
    }

    @Test
    void aSecretThatIsMissingIsAddedAndTheOthersAreKept() throws Exception {
        var file = Files.writeString(folder.resolve("secrets.properties"), "ADMIN_PASSWORD=my own\n");

        var secrets = Secrets.keptIn(file);

        assertThat(secrets.get("ADMIN_PASSWORD")).isEqualTo("my own");
        assertThat(Secrets.keptIn(file).get("SERVICE_TOKEN")).isEqualTo(secrets.get("SERVICE_TOKEN"));
    }

    @Test
    void onlyOneRunHoldsTheFolder() {
        try (var _ = SingleRun.of(folder)) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> SingleRun.of(folder))
                    .withMessageContaining(
                            "Another ./run (process " + ProcessHandle.current().pid() + ")");
        }
        SingleRun.of(folder).close();
    }

    @Test
    void whatAKilledRunLeftBehindIsStopped() throws Exception {
        var process = new ProcessBuilder("/bin/sleep", "60").start();
        var started = process.info().startInstant().orElseThrow();
        Files.writeString(folder.resolve("children"), """
                redis %d %s
                stranger %d %s
                """.formatted(
                        process.pid(), started, ProcessHandle.current().pid(), started.minusSeconds(60)));

        new Leftovers(folder).stopAll(silent());

        assertThat(process.waitFor()).isNotZero();
        assertThat(folder.resolve("children")).doesNotExist();
    }

    private static Progress silent() {
        return new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
