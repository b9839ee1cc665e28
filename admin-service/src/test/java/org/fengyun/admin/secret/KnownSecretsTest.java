package org.fengyun.admin.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.json.JsonMapper;

class KnownSecretsTest {
    private static final String DEMO = "demo-and-long-enough-for-all-of-them";

    /** Whatever environment.json calls a secret, so that a new one is covered by itself. */
    static List<String> secrets() throws IOException {
        var secrets = new ArrayList<String>();
        for (var variable : JsonMapper.shared()
                .readTree(Files.readString(Path.of("environment.json")))
                .get("variables")) {
            if (variable.get("secret").asBoolean()) {
                secrets.add(variable.get("name").asString());
            }
        }
        return secrets;
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void aDemoSecretIsRefusedByItsNameAndNotPrinted(String name) {
        assertThat(failure(Map.of(name, DEMO)))
                .isInstanceOf(FailureAnalyzedException.class)
                .hasMessage("Known to everybody, and so no secret: " + name)
                .extracting(KnownSecretsTest::remedy)
                .asString()
                .contains("random value")
                .doesNotContain(DEMO);
    }

    @Test
    void allAreNamedAtOnce() throws IOException {
        assertThat(failure(allDemo()))
                .hasMessage("Known to everybody, and so no secret: " + String.join(", ", secrets()));
    }

    @Test
    void theyAreTakenWhereThatIsAllowed() throws IOException {
        var variables = allDemo();
        variables.put("DEMO_SECRETS", "allowed");

        assertThat(failure(variables)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeme", "password", "secret", "demo-", "a-good-one-that-is-random,demo-old"})
    void soIsWhatPeopleWriteBeforeTheyHaveOne(String value) {
        assertThat(failure(Map.of("SERVICE_TOKEN", value))).hasMessageContaining("SERVICE_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3rLw6YbXqVfMZ0pNs8UeKdTj", "a demo-secret", "passwords"})
    void whatNobodyKnowsIsTaken(String value) {
        assertThat(failure(Map.of("SERVICE_TOKEN", value))).isNull();
    }

    private static Map<String, Object> allDemo() throws IOException {
        return secrets().stream().collect(Collectors.toMap(name -> name, name -> DEMO));
    }

    private static String remedy(@Nullable Throwable failure) {
        return failure instanceof FailureAnalyzedException refused
                ? refused.analysis().getDescription() + " " + refused.analysis().getAction()
                : "";
    }

    /** What ends the start, or null. */
    private static @Nullable Throwable failure(Map<String, Object> variables) {
        var failures = new ArrayList<@Nullable Throwable>();
        new ApplicationContextRunner()
                .withUserConfiguration(KnownSecrets.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
                .run(context -> failures.add(context.getStartupFailure()));
        return failures.getFirst();
    }
}
