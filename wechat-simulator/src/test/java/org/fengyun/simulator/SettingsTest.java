package org.fengyun.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class SettingsTest {

    private static final Map<String, Object> COMPLETE = Map.of(
            "SIMULATOR_DATA", "data",
            "SANDBOX_PAYMENT_KEY", "key",
            "MINIPROGRAM_API_URL", "http://127.0.0.1:8080",
            "WECHAT_APP_ID", "wx0123456789abcdef",
            "WECHAT_APP_SECRET", "secret",
            "PUBLIC_URL", "http://127.0.0.1:8090");

    @Test
    void theReadmeListsTheVariablesThatAreRead() throws IOException {
        assertThat(documented()).isEqualTo(read());
    }

    @ParameterizedTest
    @MethodSource("needed")
    void aMissingVariableIsNamed(String variable) {
        var environment = new TreeMap<>(COMPLETE);
        environment.remove(variable);

        context(environment)
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining(variable + " is not set"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressThatIsNoneIsNamed(String variable) {
        var environment = new TreeMap<>(COMPLETE);
        environment.put(variable, "localhost:8080");

        context(environment)
                .run(it ->
                        assertThat(it).getFailure().rootCause().hasMessageContaining(variable + " is not an address"));
    }

    @Test
    void completeSettingsAreTaken() {
        context(COMPLETE).run(it -> assertThat(it).hasNotFailed());
    }

    static Stream<String> needed() {
        return COMPLETE.keySet().stream().sorted();
    }

    static Stream<String> addresses() {
        return needed().filter(variable -> variable.endsWith("_URL"));
    }

    private static ApplicationContextRunner context(Map<String, Object> environment) {
        return new ApplicationContextRunner()
                .withInitializer(it ->
                        it.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withInitializer(it -> it.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .withUserConfiguration(Settings.class);
    }

    private static Map<String, String> documented() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("README.md"))) {
            var cells = List.of(line.split("\\|", -1));
            if (line.startsWith("| `") && cells.size() == 6) {
                rows.put(cell(cells, 1), (cell(cells, 2) + " " + cell(cells, 3)).strip());
            }
        }
        return rows;
    }

    private static String cell(List<String> cells, int column) {
        return cells.get(column).replace("`", "").strip();
    }

    private static Map<String, String> read() {
        var rows = new TreeMap<String, String>();
        rows.put("PORT", "no 8080");
        settingsRecords().forEach(type -> {
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            for (var component : type.getRecordComponents()) {
                rows.put(variable(prefix, component.getName()), necessity(type, component));
            }
        });
        return rows;
    }

    private static String necessity(Class<?> type, RecordComponent component) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .flatMap(parameter -> Optional.ofNullable(parameter.getAnnotation(DefaultValue.class)).stream())
                .map(value -> "no " + String.join(",", value.value()))
                .findFirst()
                .orElse("yes");
    }

    private static String variable(String prefix, String component) {
        return (prefix + "_" + component.replaceAll("(?=[A-Z])", "_"))
                .replace('-', '_')
                .replace('.', '_')
                .toUpperCase(Locale.ROOT);
    }

    private static List<Class<?>> settingsRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.fengyun.simulator").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), SettingsTest.class.getClassLoader()))
                .toList();
    }

    @ConfigurationPropertiesScan("org.fengyun.simulator")
    @EnableConfigurationProperties
    static class Settings {}
}
