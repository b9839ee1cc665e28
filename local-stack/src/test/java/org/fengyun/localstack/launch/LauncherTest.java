package org.fengyun.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengyun.localstack.programs.Jars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a program of its own, over the real servers and fakes of the services. */
class LauncherTest {

    private static final List<String> SERVICES =
            List.of("wechat-simulator", "ticketing-service", "miniprogram-api", "admin-service");

    @TempDir
    Path root;

    private RunningLauncher launcher;

    @BeforeEach
    void packTheFakes() throws IOException {
        var layout = new Layout(root);
        for (var name : SERVICES) {
            Jars.service(layout.jar(name));
        }
        Jars.demo(layout.jar("demo"));
        launcher = new RunningLauncher(root);
    }

    @AfterEach
    void endTheLauncher() {
        launcher.kill();
    }

    @Test
    void sigtermStopsEveryChildAndTheNextStartKeepsTheSecrets() throws Exception {
        launcher.start().awaitLine("Fengyun Ticketing runs.");
        var children = launcher.children();
        var secrets = Files.readString(new Layout(root).secrets());
        assertThat(children).hasSize(SERVICES.size() + 3);
        assertThat(launcher.output()).contains("the fake demo does seed at " + launcher.url(10));

        launcher.terminate();

        assertThat(launcher.exitStatus()).isEqualTo(128 + 15);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        launcher.start().awaitLine("Fengyun Ticketing runs.");
        assertThat(new Layout(root).secrets()).hasContent(secrets);
    }

    @Test
    void inTrainingEveryServiceLeavesWhatItsJvmHasLearnt() throws Exception {
        var programs = root.resolve("programs");
        for (var name : SERVICES) {
            Jars.service(programs.resolve(name).resolve("application.jar"));
            Files.writeString(programs.resolve(name).resolve("jvm.options"), "-XX:+UseSerialGC\n");
        }

        launcher.start("--tour", "--train", programs.toString());

        assertThat(launcher.exitStatus()).isEqualTo(7);
        assertThat(SERVICES)
                .allSatisfy(name -> assertThat(programs.resolve(name).resolve("application.aotconf"))
                        .isNotEmptyFile());
    }

    @Test
    void aSecondRunOverTheSameDataIsRefused() throws Exception {
        launcher.start().awaitLine("Fengyun Ticketing runs.");
        var second = new RunningLauncher(root).start();

        assertThat(second.exitStatus()).isEqualTo(1);
        assertThat(second.output()).contains("Another ./run (process " + launcher.pid() + ")");
        assertThat(launcher.isAlive()).isTrue();
    }

    @Test
    void aCrashedChildIsNamedWithItsLastLinesAndEndsTheRun() throws Exception {
        launcher.start().awaitLine("Fengyun Ticketing runs.");
        var children = launcher.children();

        launcher.send(1, "/crash");

        assertThat(launcher.exitStatus()).isEqualTo(1);
        assertThat(launcher.output())
                .contains("admin-service ended unexpectedly (exit status 3)")
                .contains("| the last words of the fake on port " + launcher.port(1));
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void sigtermWhileItStartsStopsWhatHasStarted() throws Exception {
        launcher.start().awaitLine("starting the servers");
        launcher.awaitChildren(1);

        launcher.terminate();

        assertThat(launcher.exitStatus()).isEqualTo(128 + 15);
        assertThat(launcher.output()).contains("everything is stopped");
        assertThat(launcher.childrenEverSeen()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void theTourEndsTheRunWithItsOwnStatus() throws Exception {
        launcher.start("--tour");

        assertThat(launcher.exitStatus()).isEqualTo(7);
        assertThat(launcher.output()).contains("the fake demo does tour").contains("everything is stopped");
        assertThat(launcher.childrenEverSeen()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void servicesGetTheirContractAndNothingOfThisEnvironment() throws Exception {
        launcher.start().awaitLine("Fengyun Ticketing runs.");

        assertThat(launcher.send(2, "/environment"))
                .contains("MYSQL_ADDRESS=127.0.0.1:" + launcher.port(21))
                .contains("TICKET_SIGNING_KEY=", "IDENTITY_ENCRYPTION_KEY=", "IDENTITY_HASH_KEY=")
                .doesNotContain("PATH=", "HOME=", "ADMIN_PASSWORD");
    }

    @Test
    void aPortInUseEndsTheRunBeforeItStartsAnything() throws Exception {
        try (var _ = new ServerSocket(launcher.port(22), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            launcher.start();

            assertThat(launcher.exitStatus()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("Port " + launcher.port(22) + " is in use, and Redis wants it.")
                    .contains("./run --port-base");
            assertThat(new Layout(root).database()).doesNotExist();
        }
    }

    @Test
    void aForeignDataFolderIsNamedAndFreshStartsOver() throws Exception {
        var layout = new Layout(root);
        var foreign = Files.createDirectories(layout.database().resolve("data")).resolve("holiday.jpg");
        Files.createFile(foreign);

        launcher.start();

        assertThat(launcher.exitStatus()).isEqualTo(1);
        assertThat(launcher.output()).contains("holds something else").contains("./run --fresh");
        assertThat(foreign).exists();
        launcher.start("--fresh").awaitLine("Fengyun Ticketing runs.");
        assertThat(foreign).doesNotExist();
    }
}
