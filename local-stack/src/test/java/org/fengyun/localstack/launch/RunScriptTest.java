package org.fengyun.localstack.launch;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengyun.localstack.programs.Jars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code run} in a project of empty modules, with a Maven that only copies a jar. */
class RunScriptTest {

    private static final List<String> MODULES = List.of(
            "ticketing-client",
            "local-stack",
            "ticketing-service",
            "miniprogram-api",
            "admin-service",
            "wechat-simulator",
            "demo");
    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo called >>maven.calls
            echo '[INFO] Building demo 0.1.0            [7/7]'
            [ ! -f broken ] || { echo '[ERROR] a semicolon is missing'; exit 1; }
            for folder in */target; do cp fake.jar "$folder/${folder%/target}.jar"; done
            """;

    @TempDir
    Path root;

    @BeforeEach
    void layOutTheProject() throws IOException {
        Files.copy(Path.of("..", "run"), root.resolve("run"), COPY_ATTRIBUTES);
        Files.createFile(root.resolve("pom.xml"));
        for (var module : MODULES) {
            Files.createDirectories(root.resolve(module).resolve("target"));
            Files.createDirectories(root.resolve(module).resolve("src/main"));
            Files.createFile(root.resolve(module).resolve("pom.xml"));
        }
        Jars.demo(root.resolve("fake.jar"));
        var maven = Files.createDirectory(root.resolve("bin")).resolve("mvn");
        Files.writeString(maven, MAVEN);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void mavenIsCalledOnlyWhenSomethingIsStale() throws Exception {
        assertThat(run("--tour").output()).contains("[7/7] demo").contains("the fake demo does --tour");
        assertThat(calls()).isEqualTo(1);

        assertThat(run("--tour").status()).isEqualTo(0);
        assertThat(calls()).isEqualTo(1);

        Files.setLastModifiedTime(
                root.resolve("demo/src/main"), FileTime.from(Instant.now().plusSeconds(60)));
        run("--tour");
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void aMissingJarIsBuiltAgain() throws Exception {
        run("--tour");
        Files.delete(root.resolve("demo/target/demo.jar"));

        run("--tour");

        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLogAndIsTriedAgain() throws Exception {
        Files.createFile(root.resolve("broken"));

        var failed = run("--tour");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.output())
                .contains("The build failed.", "a semicolon is missing")
                .doesNotContain("fake demo");
        Files.delete(root.resolve("broken"));
        assertThat(run("--tour").output()).contains("the fake demo does");
    }

    @Test
    void aWrongOptionIsNamedBeforeAnythingIsBuilt() throws Exception {
        assertThat(run("--tuor")).isEqualTo(new Result(1, "Unknown option '--tuor'. See ./run --help\n"));
        assertThat(run("--port-base").output()).contains("--port-base takes a number");
        assertThat(run("--help").output()).contains("Usage: ./run [--fresh] [--tour] [--port-base N]");
        assertThat(root.resolve("maven.calls")).doesNotExist();
    }

    private int calls() throws IOException {
        return Files.readAllLines(root.resolve("maven.calls")).size();
    }

    private Result run(String... options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("bash", root.resolve("run").toString()));
        words.addAll(List.of(options));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "PATH",
                        root.resolve("bin") + ":" + System.getenv("PATH")));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private record Result(int status, String output) {}
}
