package org.fengyun.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics that the services tell, by their committed names, and Prometheus' own of each instance. */
record Metrics(Set<String> names) {
    static final Path CHECKOUT = Path.of("..");
    static final Set<String> SERVICES = Set.of("ticketing-service", "miniprogram-api", "admin-service");

    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> LANGUAGE =
            Set.of("absent", "count", "histogram_quantile", "increase", "max", "min", "or", "rate", "sum");

    static Metrics told() {
        var names = SERVICES.stream()
                .flatMap(service -> lines(CHECKOUT.resolve(service).resolve("metrics.txt")))
                .collect(Collectors.toCollection(TreeSet::new));
        names.add("up");
        return new Metrics(names);
    }

    /** Expects that an expression asks for what is told, and for something. */
    void expectOf(String expression) {
        var asked = WORD.matcher(withoutLabels(expression))
                .results()
                .map(word -> word.group())
                .filter(word -> !LANGUAGE.contains(word))
                .toList();
        assertThat(asked).as(expression).isNotEmpty().isSubsetOf(names);
    }

    private static String withoutLabels(String expression) {
        return expression
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\bby \\([^)]*\\)", "");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
