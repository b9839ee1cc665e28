package org.fengyun.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    /** The one variable that no record reads: Spring Boot's own server does. */
    private static final String PORT = "| `PORT` | no | `8080` |";

    @Test
    void itsTableHasEveryVariableAndNoOther() throws IOException {
        assertThat(rows())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(PORT), Variable.all().map(ReadmeTest::row))
                                .toList());
    }

    private static List<String> rows() throws IOException {
        return Files.readString(Path.of("README.md"))
                .lines()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();
    }

    private static String row(Variable variable) {
        var standard = variable.standard().isEmpty() ? "" : "`" + variable.standard() + "` ";
        return "| `%s` | %s | %s|".formatted(variable.name(), variable.needed() ? "yes" : "no", standard);
    }
}
