package org.fengyun.admin.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsFirstTest {
    /** And all that is needed besides is missing. */
    private static final Map<String, Object> WRONG = Map.of("SERVICE_TOKEN", "hunter2 hunter2", "METRICS_PORT", "many");

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        new ApplicationContextRunner()
                .withUserConfiguration(AllSettings.class, SettingsFirst.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", WRONG)))
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(FailureAnalyzedException.class)
                        .message()
                        .contains("TICKETING_SERVICE_URL", "SERVICE_TOKEN has", "\"METRICS_PORT\"", "cannot be read")
                        .doesNotContain("hunter2"));
    }

    @ConfigurationPropertiesScan("org.fengyun.admin")
    static class AllSettings {}
}
