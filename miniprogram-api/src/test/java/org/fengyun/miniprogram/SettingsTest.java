package org.fengyun.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings as the environment gives them. */
class SettingsTest {
    private static final Map<String, Object> WHOLE = Map.ofEntries(
            Map.entry("TICKETING_SERVICE_URL", "http://127.0.0.1:8082"),
            Map.entry("SERVICE_TOKEN", "token"),
            Map.entry("REDIS_URL", "redis://127.0.0.1:6379"),
            Map.entry("OBJECT_STORE_ENDPOINT", "http://127.0.0.1:8103"),
            Map.entry("OBJECT_STORE_REGION", "us-east-1"),
            Map.entry("OBJECT_STORE_BUCKET", "posters"),
            Map.entry("OBJECT_STORE_ACCESS_KEY", "key"),
            Map.entry("OBJECT_STORE_SECRET_KEY", "secret"));

    @ConfigurationPropertiesScan("org.fengyun.miniprogram")
    static class Settings {}

    @Test
    void theReadmeHasEachVariableAndItsDefault() throws IOException {
        var inReadme = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length == 5)
                .collect(Collectors.toMap(cells -> bare(cells[1]), cells -> bare(cells[3])));
        var inRecords = Variable.all().collect(Collectors.toMap(Variable::name, Variable::standard));
        inRecords.put("PORT", "8080");

        assertThat(inReadme).isEqualTo(inRecords);
    }

    @Test
    void theVariablesThatAreNeededAreEnough() {
        starting(WHOLE).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TICKETING_SERVICE_URL, TICKETING_SERVICE_URL is not set
            SERVICE_TOKEN, SERVICE_TOKEN is not set
            REDIS_URL, REDIS_URL is not set
            OBJECT_STORE_ENDPOINT, OBJECT_STORE_ENDPOINT is not set
            OBJECT_STORE_REGION, OBJECT_STORE_REGION is not set
            OBJECT_STORE_BUCKET, OBJECT_STORE_BUCKET is not set
            OBJECT_STORE_ACCESS_KEY, OBJECT_STORE_ACCESS_KEY is not set
            OBJECT_STORE_SECRET_KEY, OBJECT_STORE_SECRET_KEY is not set
            """)
    void aVariableThatIsMissingIsNamed(String variable, String message) {
        var without = new TreeMap<>(WHOLE);
        without.remove(variable);

        starting(without)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(message));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DEMO_SECRETS, yes, DEMO_SECRETS must be no or allowed
            TICKETING_SERVICE_URL, localhost:8082, TICKETING_SERVICE_URL is not an address
            REDIS_URL, 127.0.0.1:6379, REDIS_URL is not an address of Redis
            OBJECT_STORE_ENDPOINT, s3, OBJECT_STORE_ENDPOINT is not an address
            OBJECT_STORE_BUCKET, Posters!, OBJECT_STORE_BUCKET is not a name of a bucket
            OBJECT_STORE_ADDRESSING, dns, OBJECT_STORE_ADDRESSING is neither path nor virtual-host
            WECHAT_IDENTITY_HEADERS, yes, WECHAT_IDENTITY_HEADERS is neither trusted nor ignored
            WECHAT_APP_ID, wx1, only one of WECHAT_APP_ID and WECHAT_APP_SECRET is set
            WECHAT_API_URL, weixin, WECHAT_API_URL is not an address
            BUYER_TOKEN_KEY, c2hvcnQ=, BUYER_TOKEN_KEY is not Base64 of 32 bytes
            BUYER_TOKEN_KEY, !!, BUYER_TOKEN_KEY is not Base64 of 32 bytes
            BUYER_TOKEN_KEY, 'bWluaXByb2dyYW0tYXBpLXRlc3QtdG9rZW4ta2V5ISE=,', BUYER_TOKEN_KEY is not Base64 of 32 bytes
            SERVICE_TOKEN, 'two words,one', SERVICE_TOKEN has a character that a header cannot carry
            TICKETING_SERVICE_CALLS, 0, TICKETING_SERVICE_CALLS lets no call through
            REDIS_URL, redis://:100%@127.0.0.1:6379, REDIS_URL is not an address of Redis
            REDIS_URL, redis://, REDIS_URL is not an address of Redis
            SERVICE_TOKEN, two words, SERVICE_TOKEN has a character that a header cannot carry
            LOG_FORMAT, xml, LOG_FORMAT must be text or json
            METRICS_PORT, 65536, METRICS_PORT must be from 1 to 65535
            OTEL_EXPORTER_OTLP_ENDPOINT, collector:4318, OTEL_EXPORTER_OTLP_ENDPOINT must be an address
            OTEL_TRACES_SAMPLER_ARG, 1.1, OTEL_TRACES_SAMPLER_ARG must be from 0 to 1
            POSTER_BASE_URL, cdn, POSTER_BASE_URL is not an address
            """)
    void aVariableThatIsWrongIsNamed(String variable, String value, String message) {
        var wrong = new TreeMap<>(WHOLE);
        wrong.put(variable, value);

        starting(wrong)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(message));
    }

    static Stream<Arguments> wrongSecrets() {
        return Stream.of(
                Arguments.of("BUYER_TOKEN_KEY", "c2VjcmV0", "c2VjcmV0"),
                Arguments.of("REDIS_URL", "http://:c2VjcmV0@127.0.0.1:6379", "c2VjcmV0"),
                Arguments.of("REDIS_URL", "redis://:c2VjcmV0%@127.0.0.1:6379", "c2VjcmV0"),
                Arguments.of("SERVICE_TOKEN", "c2VjcmV0\n", "c2VjcmV0"));
    }

    @ParameterizedTest
    @MethodSource("wrongSecrets")
    void aSecretThatIsWrongIsNamedAndNotPrinted(String variable, String value, String secret) {
        var wrong = new TreeMap<>(WHOLE);
        wrong.put(variable, value);

        starting(wrong)
                .run(context -> assertThat(printed(context.getStartupFailure()))
                        .contains(variable + " ")
                        .doesNotContain(secret));
    }

    private static String printed(@Nullable Throwable failure) {
        var text = new StringWriter();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }

    private static ApplicationContextRunner starting(Map<String, Object> environment) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)));
    }

    private static String bare(String cell) {
        return cell.strip().replace("`", "");
    }
}
