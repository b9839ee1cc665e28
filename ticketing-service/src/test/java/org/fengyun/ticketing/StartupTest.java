package org.fengyun.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fengyun.ticketing.Settings.Variable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StartupTest {
    private static final String SECRET = "a-secret-that-is-long-enough-for-all-of-them";

    private static final Map<String, Object> GOOD = Map.ofEntries(
            Map.entry("MYSQL_ADDRESS", "127.0.0.1:3306"),
            Map.entry("MYSQL_USERNAME", "ticketing"),
            Map.entry("MYSQL_PASSWORD", "secret"),
            Map.entry("MYSQL_DATABASE", "ticketing"),
            Map.entry("REDIS_URL", "redis://127.0.0.1:6379"),
            Map.entry("SERVICE_TOKEN", SECRET),
            Map.entry("TICKET_SIGNING_KEY", Base64.getEncoder().encodeToString(new byte[32])),
            Map.entry("IDENTITY_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(new byte[32])),
            Map.entry("IDENTITY_HASH_KEY", Base64.getEncoder().encodeToString(new byte[32])),
            Map.entry("PUBLIC_URL", "https://tickets.example"),
            Map.entry("SANDBOX_PAYMENT_URL", "http://127.0.0.1:8090"),
            Map.entry("SANDBOX_PAYMENT_KEY", SECRET));

    @Test
    void itStartsWithWhatIsNeededAndNothingElse() {
        assertThat(GOOD)
                .containsOnlyKeys(Settings.variables()
                        .filter(Variable::needed)
                        .map(Variable::name)
                        .toList());
        assertThat(failure(GOOD)).isNull();
    }

    static Stream<String> needed() {
        return GOOD.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("needed")
    void aVariableThatIsMissingIsNamed(String name) {
        var variables = new HashMap<>(GOOD);
        variables.remove(name);

        assertThat(failure(variables)).rootCause().hasMessageContaining("[" + name + " is not set");
    }

    @ParameterizedTest
    @MethodSource("needed")
    void aVariableThatIsEmptyIsNamed(String name) {
        assertThat(failure(with(name, " "))).rootCause().hasMessageContaining("[" + name + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO_SECRETS, yes",
        "LOG_FORMAT, xml",
        "METRICS_PORT, -1",
        "METRICS_PORT, 65536",
        "OTEL_EXPORTER_OTLP_ENDPOINT, collector:4318",
        "OTEL_TRACES_SAMPLER_ARG, 1.1",
        "MYSQL_ADDRESS, localhost",
        "MYSQL_ADDRESS, jdbc:mysql://localhost:3306/ticketing",
        "MYSQL_DATABASE, ticketing?useSSL=false",
        "MYSQL_CONNECTIONS, 3",
        "MYSQL_CONNECTIONS, 501",
        "SCHEMA_MIGRATION, later",
        "REDIS_URL, 127.0.0.1:6379",
        "SERVICE_TOKEN, short",
        "SERVICE_TOKEN, 'a-secret-that-is-long-enough-for-all-of-them,'",
        "SERVICE_TOKEN, 'a-secret-that-is-long-enough-for-all-of-them,short'",
        "SERVICE_TOKEN, a token with spaces that is long enough",
        "IDENTITY_ENCRYPTION_KEY, a b",
        "IDENTITY_ENCRYPTION_KEY, c2hvcnQ=",
        "IDENTITY_ENCRYPTION_KEY, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='",
        "IDENTITY_HASH_KEY, c2hvcnQ=",
        "TICKET_SIGNING_KEY, a b",
        "TICKET_SIGNING_KEY, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,'",
        "TICKET_CODE_WINDOW, 4s",
        "TICKET_CODE_WINDOW, 2d",
        "OFFLINE_LIST_VALID_FOR, 59s",
        "OFFLINE_LIST_VALID_FOR, 8d",
        "PUBLIC_URL, tickets.example",
        "PUBLIC_URL, https://tickets.example/callbacks",
        "SANDBOX_PAYMENT_URL, 127.0.0.1:8090",
        "SANDBOX_PAYMENT_KEY, short",
        "SALE_HOLD_FOR, 0s",
        "SALE_HOLD_FOR, 2d",
        "SALE_BATCH_SIZE, 0",
        "SALE_BATCH_SIZE, 1001",
        "SALE_QUEUE_LENGTH, 0",
        "SALE_ANSWER_WITHIN, 99ms",
        "SALE_ANSWER_WITHIN, 2m"
    })
    void aVariableThatIsWrongIsNamedWithWhatWouldBeRight(String name, String value) {
        assertThat(failure(with(name, value))).rootCause().hasMessageContaining("[" + name + " must ");
    }

    @ParameterizedTest
    @CsvSource({
        "MYSQL_CONNECTIONS, many",
        "TICKET_CODE_WINDOW, a minute",
        "OFFLINE_LIST_VALID_FOR, a night",
        "SALE_HOLD_FOR, 15 minutes",
        "SALE_BATCH_SIZE, 1.5",
        "SALE_QUEUE_LENGTH, 99999999999",
        "SALE_ANSWER_WITHIN, soon"
    })
    void aVariableThatCannotBeReadIsNamedAsWhereItCameFrom(String name, String value) {
        assertThat(failure(with(name, value)))
                .hasRootCauseInstanceOf(RuntimeException.class)
                .extracting(StartupTest::origin)
                .asString()
                .contains("\"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVICE_TOKEN",
                "SANDBOX_PAYMENT_KEY",
                "IDENTITY_ENCRYPTION_KEY",
                "IDENTITY_HASH_KEY",
                "REDIS_URL",
                "TICKET_SIGNING_KEY"
            })
    void aSecretThatIsRefusedIsNotPrinted(String name) {
        assertThat(failure(with(name, "hunter2"))).hasStackTraceContaining(name).satisfies(failure -> {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(cause.getMessage()).doesNotContain("hunter2");
            }
        });
    }

    @Test
    void aSharedSecretOfThirtyTwoCharactersIsLongEnough() {
        assertThat(failure(with("SANDBOX_PAYMENT_KEY", "k".repeat(32)))).isNull();
        assertThat(failure(with("SANDBOX_PAYMENT_KEY", "k".repeat(31))))
                .rootCause()
                .hasMessageContaining("[SANDBOX_PAYMENT_KEY must ");
    }

    private static String origin(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind && bind.getProperty() != null) {
                return String.valueOf(bind.getProperty().getOrigin());
            }
        }
        return "";
    }

    private static Map<String, Object> with(String name, String value) {
        var variables = new HashMap<>(GOOD);
        variables.put(name, value);
        return variables;
    }

    /** What ends the start, or null. Nothing of this machine's own environment is seen. */
    private static @Nullable Throwable failure(Map<String, Object> variables) {
        var failures = new ArrayList<@Nullable Throwable>();
        new ApplicationContextRunner()
                .withUserConfiguration(AllSettings.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource(
                                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)))
                .run(context -> failures.add(context.getStartupFailure()));
        return failures.getFirst();
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = TicketingService.class)
    static class AllSettings {}
}
