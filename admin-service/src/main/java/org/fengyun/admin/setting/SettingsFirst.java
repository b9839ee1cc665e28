package org.fengyun.admin.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

/**
 * Reads the service's settings before any other bean is made. So no server is asked and no port is opened while one is
 * wrong, and whoever deploys hears of all that are wrong at once.
 */
@Configuration(proxyBeanMethods = false)
class SettingsFirst {

    @Bean
    static BeanFactoryPostProcessor readingOfSettings() {
        return beans -> {
            var refused = settings(beans)
                    .flatMap(name -> refusal(beans, name).stream())
                    .distinct()
                    .toList();
            if (!refused.isEmpty()) {
                throw new FailureAnalyzedException(
                        String.join("\n", refused), "Set what is named above in the environment, and start again.");
            }
        };
    }

    /** Records alone: what Spring Boot's own settings are bound by is not there yet. */
    private static Stream<String> settings(ConfigurableListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .filter(name -> Optional.ofNullable(beans.getType(name, false))
                        .filter(Class::isRecord)
                        .isPresent());
    }

    private static List<String> refusal(ConfigurableListableBeanFactory beans, String name) {
        try {
            beans.getBean(name);
            return List.of();
        } catch (BeansException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindValidationException invalid) {
                    return invalid.getValidationErrors().getAllErrors().stream()
                            .map(error -> String.valueOf(error.getDefaultMessage()))
                            .toList();
                }
            }
            return List.of(unreadable(e));
        }
    }

    /** Of what no secret is, since secrets are text: a number, a duration. */
    private static String unreadable(BeansException e) {
        var reason = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind && bind.getProperty() != null) {
                return "%s cannot be read: %s".formatted(bind.getProperty().getOrigin(), reason);
            }
        }
        throw e;
    }
}
