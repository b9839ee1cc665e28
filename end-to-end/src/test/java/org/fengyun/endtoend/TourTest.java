package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The demo is put in and the whole job is played, as {@code ./run --tour} does, over the servers of this run. */
@TestMethodOrder(OrderAnnotation.class)
class TourTest {
    private static final long MINUTES = 5;

    @Test
    @Order(1)
    void theDemoIsPutInThroughTheAdministratorsApi() throws Exception {
        run("seed");
    }

    @Test
    @Order(2)
    void theDemoIsPutInAgainWithoutHarm() throws Exception {
        run("seed");
    }

    @Test
    @Order(3)
    void aTicketIsSoldFromBrowsingToTheGate() throws Exception {
        var output = run("tour");
        assertThat(output).doesNotContain("✗").contains("ADMITTED", "ALREADY_USED");
    }

    private static String run(String command) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = Services.log("demo-" + command);
        var demo = new ProcessBuilder(
                        List.of(java, "-Xmx256m", "-jar", Services.jar("demo").toString(), command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        demo.environment().putAll(Cluster.shared().demo());
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
