package org.fengyun.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "ADMIN_URL", "http://127.0.0.1:9",
            "ADMIN_USERNAME", "admin",
            "ADMIN_PASSWORD", "secret",
            "MINIPROGRAM_API_URL", "http://127.0.0.1:9",
            "WECHAT_GATEWAY_URL", "http://127.0.0.1:9",
            "TICKETING_SERVICE_URL", "http://127.0.0.1:9",
            "SERVICE_TOKEN", "secret");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, String> variables = new HashMap<>(COMPLETE);

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN_URL", "ADMIN_USERNAME", "ADMIN_PASSWORD", "WECHAT_GATEWAY_URL"})
    void theSeedNamesAVariableThatIsMissing(String variable) {
        variables.remove(variable);
        assertThat(run("seed")).isEqualTo(2);
        assertThat(printed.toString(UTF_8)).startsWith(variable + " is not set: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADMIN_URL",
                "ADMIN_USERNAME",
                "ADMIN_PASSWORD",
                "MINIPROGRAM_API_URL",
                "WECHAT_GATEWAY_URL",
                "TICKETING_SERVICE_URL",
                "SERVICE_TOKEN"
            })
    void theTourNamesAVariableThatIsMissing(String variable) {
        variables.put(variable, " ");
        assertThat(run("tour")).isEqualTo(2);
        assertThat(printed.toString(UTF_8)).startsWith(variable + " is not set: ");
    }

    @ParameterizedTest
    @CsvSource({"ADMIN_URL, 127.0.0.1:8081", "WECHAT_GATEWAY_URL, http://a b", "ADMIN_URL, ftp://host"})
    void anAddressThatIsNoneIsNamed(String variable, String value) {
        variables.put(variable, value);
        assertThat(run("seed")).isEqualTo(2);
        assertThat(printed.toString(UTF_8)).startsWith(variable + " is not an address: " + value);
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamed() {
        assertThat(run("seed")).isEqualTo(1);
        assertThat(printed.toString(UTF_8)).contains("http://127.0.0.1:9 does not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sow", "seed tour"})
    void otherCommandsAreExplained(String command) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(printed.toString(UTF_8)).startsWith("Usage:");
    }

    @Test
    void theReadmeTellsOfEachVariableAndNoOther() throws IOException {
        var rows =
                Pattern.compile("^\\| `([A-Z_]+)` ", Pattern.MULTILINE).matcher(Files.readString(Path.of("README.md")));
        assertThat(rows.results().map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(COMPLETE.keySet());
    }

    private int run(String command) {
        return new Demo(new PrintStream(printed, true, UTF_8), variables).run(command.split(" "));
    }
}
