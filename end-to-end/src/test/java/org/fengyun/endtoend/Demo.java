package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The demo's program, which puts the demo in and plays the whole job. */
record Demo(Path jar, Map<String, String> environment) {
    private static final long MINUTES = 5;

    /** Gives what it prints; fails unless it ends well. */
    String run(String command) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = Services.log("demo-" + command);
        var demo = new ProcessBuilder(List.of(java, "-Xmx256m", "-jar", jar.toString(), command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        demo.environment().putAll(environment);
        var process = demo.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as(command + " ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        var output = Files.readString(log);
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
