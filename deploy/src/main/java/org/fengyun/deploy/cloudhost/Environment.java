package org.fengyun.deploy.cloudhost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service reads from its environment, by its own word: its {@code environment.json}. */
record Environment(Map<String, Variable> variables) {

    /** @param required {@code true}, {@code false}, or when */
    record Variable(String name, String required, String standard, boolean secret, String meaning) {}

    /** Nothing where the checkout has no such service. */
    static Optional<Environment> of(Path checkout, String service) {
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

    Optional<Variable> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Stream<Variable> all() {
        return variables.values().stream();
    }
}
