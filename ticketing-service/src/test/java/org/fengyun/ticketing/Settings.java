package org.fengyun.ticketing;

import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every variable that a settings record of the service reads. */
final class Settings {
    private Settings() {}

    /**
     * @param standard empty where there is no default
     * @param needed whether the service refuses to start without it
     */
    record Variable(String name, String standard, boolean needed) {}

    static Stream<Variable> variables() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(TicketingService.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(Settings::variables);
    }

    private static Stream<Variable> variables(Class<?> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(settings.getDeclaredConstructors()[0].getParameters())
                .map(component -> {
                    var words = component.getName().replaceAll("([A-Z])", "_$1");
                    var name = (prefix + "_" + words).replace('-', '_').toUpperCase(Locale.ROOT);
                    var standard = component.getAnnotation(DefaultValue.class);
                    return new Variable(
                            name,
                            standard == null ? "" : String.join(",", standard.value()),
                            component.isAnnotationPresent(NotBlank.class));
                });
    }
}
