package org.fengyun.ticketing.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.TicketingService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsFirstTest {
    private static final List<String> MADE = new ArrayList<>();

    /** And all that is needed is missing. */
    private static final Map<String, Object> WRONG = Map.of(
            "IDENTITY_HASH_KEY", "hunter2",
            "SALE_BATCH_SIZE", "0",
            "SALE_HOLD_FOR", "2d",
            "MYSQL_CONNECTIONS", "many",
            "TICKET_CODE_WINDOW", "a minute");

    @BeforeEach
    void nothingIsMade() {
        MADE.clear();
    }

    @Test
    void allThatIsWrongIsNamedAtOnceBeforeAnythingElseIsMade() {
        assertThat(failure(WRONG, SettingsFirst.class))
                .isInstanceOf(FailureAnalyzedException.class)
                .message()
                .contains(
                        "IDENTITY_HASH_KEY must be the Base64 of 32 bytes",
                        "REDIS_URL is not set",
                        "SALE_BATCH_SIZE must be",
                        "SALE_HOLD_FOR must be",
                        "\"MYSQL_CONNECTIONS\"",
                        "\"TICKET_CODE_WINDOW\"",
                        "cannot be read")
                .doesNotContain("hunter2");
        assertThat(MADE).isEmpty();
    }

    @Test
    void elseTheFirstIsNamedAndOthersAreMadeBefore() {
        assertThat(failure(WRONG)).isNotNull().isNotInstanceOf(FailureAnalyzedException.class);
        assertThat(MADE).containsExactly("a connection");
    }

    /** What ends the start, or null. */
    private static @Nullable Throwable failure(Map<String, Object> variables, Class<?>... first) {
        var failures = new ArrayList<@Nullable Throwable>();
        new ApplicationContextRunner()
                .withUserConfiguration(AConnection.class, AllSettings.class)
                .withUserConfiguration(first)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
                .run(context -> failures.add(context.getStartupFailure()));
        return failures.getFirst();
    }

    @Configuration(proxyBeanMethods = false)
    static class AConnection {
        @Bean
        String connection() {
            MADE.add("a connection");
            return "";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = TicketingService.class)
    static class AllSettings {}
}
