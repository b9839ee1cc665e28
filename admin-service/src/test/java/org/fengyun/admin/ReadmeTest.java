package org.fengyun.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class ReadmeTest {

    /** The one variable that no record reads: Spring Boot's own server does. */
    private static final String PORT = "| `PORT` | no | `8080` |";

    @Test
    void itsTableHasEveryVariableAndNoOther() throws IOException {
        assertThat(rows())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(PORT), settings().flatMap(ReadmeTest::rows))
                                .toList());
    }

    private static List<String> rows() throws IOException {
        return Files.readString(Path.of("README.md"))
                .lines()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();
    }

    private static Stream<Class<?>> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.fengyun.admin").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
    }

    private static Stream<String> rows(Class<?> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        var components = settings.getRecordComponents();
        var parameters = settings.getDeclaredConstructors()[0].getParameters();
        return IntStream.range(0, components.length).mapToObj(i -> row(prefix, components[i], parameters[i]));
    }

    private static String row(String prefix, RecordComponent component, Parameter parameter) {
        var words = component.getName().replaceAll("([A-Z])", "_$1");
        var variable = (prefix + "_" + words).replace('-', '_').toUpperCase(Locale.ROOT);
        var standard = parameter.getAnnotation(DefaultValue.class);
        return standard == null
                ? "| `%s` | yes | |".formatted(variable)
                : "| `%s` | no | `%s` |".formatted(variable, String.join(",", standard.value()));
    }
}
