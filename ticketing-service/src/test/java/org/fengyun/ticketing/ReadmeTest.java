package org.fengyun.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengyun.ticketing.Settings.Variable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReadmeTest {
    /** The one variable that no record reads: application.yml gives it to Spring Boot's server. */
    private static final Variable PORT = new Variable("PORT", "8080", false);

    private static final Pattern CALL = Pattern.compile("\\| `((?:GET|POST|PUT|DELETE) /\\S+)` \\|");

    @Test
    void itsTableHasEveryVariableAndNoOther() throws IOException {
        var written = readme().filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(PORT), Settings.variables())
                        .map(ReadmeTest::row)
                        .toList());
    }

    @Test
    void itsTableHasEveryCallAndNoOther() throws IOException {
        var written = readme().flatMap(line -> CALL.matcher(line).results().map(call -> call.group(1)))
                .toList();

        assertThat(written).containsExactlyInAnyOrderElementsOf(calls());
    }

    /** Of the contract, which another test compares with what is served. */
    private static List<String> calls() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(Path.of("openapi.json")))
                .get("paths")
                .properties()
                .stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    private static Stream<String> readme() throws IOException {
        return Files.readString(Path.of("README.md")).lines();
    }

    private static String row(Variable variable) {
        var standard = variable.standard().isEmpty() ? "" : "`" + variable.standard() + "` ";
        return "| `%s` | %s | %s|".formatted(variable.name(), variable.needed() ? "yes" : "no", standard);
    }
}
