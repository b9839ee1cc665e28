package org.fengyun.miniprogram;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A variable that a settings record of the service reads.
 *
 * @param standard empty where there is no default
 * @param needed whether the service refuses to start without it
 */
record Variable(String name, String standard, boolean needed) {

    static Stream<Variable> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.fengyun.miniprogram").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(Variable::of);
    }

    private static Stream<Variable> of(Class<?> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(settings.getDeclaredConstructors()[0].getParameters())
                .map(component -> of(prefix, component));
    }

    private static Variable of(String prefix, Parameter component) {
        var words = component.getName().replaceAll("([A-Z])", "_$1");
        var standard = component.getAnnotation(DefaultValue.class);
        return new Variable(
                (prefix + "_" + words).replace('-', '_').toUpperCase(Locale.ROOT),
                standard == null ? "" : String.join(",", standard.value()),
                component.isAnnotationPresent(NotBlank.class) || component.isAnnotationPresent(NotNull.class));
    }
}
