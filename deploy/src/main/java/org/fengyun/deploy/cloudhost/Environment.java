package org.fengyun.deploy.cloudhost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service reads from its environment, by its own word: its {@code environment.json}.
 *
 * @param variables by their names
 */
public record Environment(Map<String, Variable> variables) {
    /** By the word in a README that says when a variable is needed: those that say that it is so. */
    private static final Map<String, Set<String>> CONDITIONS =
            Map.of("with login", Set.of("WECHAT_APP_ID", "WECHAT_APP_SECRET"));

    /**
     * @param required {@code true}, {@code false}, or when
     * @param standard what it is where it is not set; empty where there is nothing
     */
    public record Variable(String name, String required, String standard, boolean secret, String meaning) {}

    /** Nothing where the checkout has no such service. */
    public static Optional<Environment> of(Path checkout, String service) {
        var file = checkout.resolve(service).resolve("environment.json");
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static Environment read(Path file) {
        var variables = new LinkedHashMap<String, Variable>();
        for (var entry : JsonMapper.shared().readTree(file).get("variables")) {
            var variable = variable(entry);
            variables.put(variable.name(), variable);
        }
        return new Environment(variables);
    }

    private static Variable variable(JsonNode entry) {
        return new Variable(
                entry.get("name").asString(),
                entry.get("required").asString(),
                entry.path("default").asString(""),
                entry.get("secret").asBoolean(),
                entry.get("meaning").asString());
    }

    /** Nothing where the service does not read it. */
    public Optional<Variable> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** In the order of the file. */
    public Stream<Variable> all() {
        return variables.values().stream();
    }

    /** What the service still needs where these are set. */
    public Stream<Variable> missing(Set<String> set) {
        return all().filter(variable -> !set.contains(variable.name()) && isNeeded(variable, set));
    }

    private static boolean isNeeded(Variable variable, Set<String> set) {
        return switch (variable.required()) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                var signs = CONDITIONS.get(variable.required());
                if (signs == null) {
                    throw new IllegalStateException(
                            "Nothing is known of a variable that is needed " + variable.required());
                }
                yield signs.stream().anyMatch(set::contains);
            }
        };
    }
}
