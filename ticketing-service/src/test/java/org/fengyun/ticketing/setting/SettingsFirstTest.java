package org.fengyun.ticketing.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
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
    private static final String SECRET = "a-secret-that-is-long-enough-for-all-of-them";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final List<String> MADE = new ArrayList<>();

    private static final Map<String, Object> GOOD = Map.ofEntries(
            Map.entry("MYSQL_ADDRESS", "127.0.0.1:3306"),
            Map.entry("MYSQL_USERNAME", "ticketing"),
            Map.entry("MYSQL_PASSWORD", "secret"),
            Map.entry("MYSQL_DATABASE", "ticketing"),
            Map.entry("REDIS_URL", "redis://127.0.0.1:6379"),
            Map.entry("SERVICE_TOKEN", SECRET),
            Map.entry("TICKET_SIGNING_KEY", KEY),
            Map.entry("IDENTITY_ENCRYPTION_KEY", KEY),
            Map.entry("IDENTITY_HASH_KEY", KEY),
            Map.entry("PUBLIC_URL", "https://tickets.example"),
            Map.entry("SANDBOX_PAYMENT_URL", "http://127.0.0.1:8090"),
            Map.entry("SANDBOX_PAYMENT_KEY", SECRET));

    @BeforeEach
    void nothingIsMade() {
        MADE.clear();
    }

    @Test
    void allThatIsWrongIsNamedAtOnceBeforeAnythingElseIsMade() {
        var variables = new HashMap<>(GOOD);
        variables.remove("MYSQL_PASSWORD");
        variables.put("IDENTITY_HASH_KEY", "hunter2");
        variables.put("SALE_BATCH_SIZE", "0");
        variables.put("SALE_HOLD_FOR", "2d");
        variables.put("MYSQL_CONNECTIONS", "many");
        variables.put("TICKET_CODE_WINDOW", "a minute");

        assertThat(failure(variables))
                .isInstanceOf(FailureAnalyzedException.class)
                .message()
                .contains(
                        "IDENTITY_HASH_KEY must be the Base64 of 32 bytes",
                        "SALE_BATCH_SIZE must be",
                        "SALE_HOLD_FOR must be",
                        "\"MYSQL_CONNECTIONS\"",
                        "\"TICKET_CODE_WINDOW\"",
                        "cannot be read")
                .doesNotContain("hunter2");
        assertThat(MADE).isEmpty();
    }

    @Test
    void allThatIsMissingIsNamed() {
        assertThat(failure(Map.of()))
                .message()
                .satisfies(message -> assertThat(GOOD.keySet())
                        .allSatisfy(name -> assertThat(message).contains(name + " is not set")));
    }

    @Test
    void whereAllIsRightTheOthersAreMade() {
        assertThat(failure(GOOD)).isNull();
        assertThat(MADE).containsExactly("a connection");
    }

    /** What ends the start, or null. */
    private static @Nullable Throwable failure(Map<String, Object> variables) {
        var failures = new ArrayList<@Nullable Throwable>();
        new ApplicationContextRunner()
                .withUserConfiguration(AConnection.class, AllSettings.class, SettingsFirst.class)
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
