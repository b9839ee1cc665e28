package org.fengyun.admin.testing;

import jakarta.validation.Validation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Environment variables, and the settings that the service reads from them. */
public record Environment(Map<String, Object> variables) {

    /** @param pairs name, value, name, value */
    public static Environment of(String... pairs) {
        var variables = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return new Environment(variables);
    }

    public <T> T bind(Class<T> settings) {
        var source = new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables);
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            var handler = new ValidationBindHandler(new SpringValidatorAdapter(validation.getValidator()));
            return new Binder(List.copyOf(java.util.stream.StreamSupport.stream(
                                    ConfigurationPropertySources.from(source).spliterator(), false)
                            .toList()))
                    .bindOrCreate(prefix, Bindable.of(settings), handler);
        }
    }
}
