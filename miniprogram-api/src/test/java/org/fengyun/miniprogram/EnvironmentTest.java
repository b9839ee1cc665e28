package org.fengyun.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a deployment has to give the service, for tools to read: deploy/check holds cloudhost.yaml against it. */
class EnvironmentTest {
    private static final Path COMMITTED = Path.of("environment.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The one variable that no record reads: application.yml gives it to Spring Boot's server. */
    private static final Variable PORT = new Variable("PORT", "8080", false);

    /** What may stand in no file: passwords, tokens, keys, and an address that has a password in it. */
    private static final Pattern SECRET = Pattern.compile(".+_(PASSWORD|TOKEN|KEY|SECRET)|REDIS_URL");

    /** {@code -Denvironment.write=true} writes the file instead. */
    @Test
    void theCommittedEnvironmentIsWhatTheSettingsRead() throws IOException {
        var read = JSON.writeValueAsString(environment(rows())) + "\n";
        if (Boolean.getBoolean("environment.write")) {
            Files.writeString(COMMITTED, read);
        }

        assertThat(read)
                .as("run this test with -Denvironment.write=true and commit environment.json")
                .isEqualTo(Files.readString(COMMITTED));
    }

    private static ObjectNode environment(Map<String, Row> rows) {
        var environment = JSON.createObjectNode();
        var variables = environment.put("service", "miniprogram-api").putArray("variables");
        Stream.concat(Stream.of(PORT), Variable.all())
                .sorted(Comparator.comparing(Variable::name))
                .forEach(variable -> variables.add(entry(variable, rows.get(variable.name()))));
        return environment;
    }

    private static ObjectNode entry(Variable variable, @Nullable Row row) {
        if (row == null) {
            throw new AssertionError("%s is in no row of README.md".formatted(variable.name()));
        }
        assertThat(row.needed().equals("yes"))
                .as("README.md says that %s is needed", variable.name())
                .isEqualTo(variable.needed());
        var entry = JSON.createObjectNode().put("name", variable.name());
        switch (row.needed()) {
            case "yes" -> entry.put("required", true);
            case "no" -> entry.put("required", false);
            default -> entry.put("required", row.needed());
        }
        if (!variable.standard().isEmpty()) {
            entry.put("default", variable.standard());
        }
        return entry.put("secret", SECRET.matcher(variable.name()).matches()).put("meaning", row.meaning());
    }

    private record Row(String needed, String meaning) {}

    private static Map<String, Row> rows() throws IOException {
        var rows = new HashMap<String, Row>();
        for (var line : Files.readAllLines(Path.of("README.md"))) {
            var cells = line.split(" *\\| *", -1);
            if (line.matches("\\| `[A-Z_]+` \\|.*") && cells.length == 6) {
                rows.put(plain(cells[1]), new Row(cells[2], plain(cells[4])));
            }
        }
        return rows;
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("`", "");
    }
}
