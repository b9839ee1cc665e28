package org.fengyun.admin.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the process itself prints: the log begins before any test could look at a bean. Without its variables it soon ends. */
class LogFormatTest {

    @Test
    void asJsonEachLineIsAnObjectAlsoOfAStartThatFails() throws Exception {
        var lines = print(Map.of("LOG_FORMAT", "json")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.at("/service/name").asString()).isEqualTo("admin-service");
            assertThat(line.at("/log/level").asString()).isIn("INFO", "WARN", "ERROR");
            assertThat(line.at("/@timestamp").asString()).isNotEmpty();
        });
        assertThat(lines).extracting(LogFormatTest::message).anyMatch(said -> said.contains(" is not set"));
    }

    @Test
    void asTextItIsForPeople() throws Exception {
        assertThat(print(Map.of())).isNotEmpty().noneMatch(line -> line.startsWith("{"));
    }

    private static String message(JsonNode line) {
        return line.at("/message").asString();
    }

    private static List<String> print(Map<String, String> environment) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.fengyun.admin.AdminService")
                .redirectError(Redirect.DISCARD);
        command.environment().clear();
        command.environment().putAll(environment);
        var service = command.start();
        try (var output = service.inputReader(UTF_8)) {
            var lines = output.lines().toList();
            assertThat(service.waitFor()).isEqualTo(1);
            return lines;
        }
    }
}
