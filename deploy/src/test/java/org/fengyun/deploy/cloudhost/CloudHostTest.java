package org.fengyun.deploy.cloudhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudHostTest {
    private static final String CORE = "ticketing-service";
    private static final String BUYERS = "miniprogram-api";
    private static final String STAFF = "admin-service";

    @TempDir
    Path folder;

    @Test
    void theCommittedFileIsAccepted() throws IOException {
        assertThat(Edited.original().findings(folder)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.fengyun.deploy.cloudhost.Refusals#all")
    void whatWouldNotRunIsRefusedWithItsLineAndTheReason(Refusal refusal) throws IOException {
        var findings = refusal.edited().findings(folder);

        assertThat(findings)
                .zipSatisfy(
                        refusal.expected(), (found, told) -> assertThat(found).startsWith(told));
    }

    @Test
    void aServiceThatIsDeclaredTwiceIsRefused() throws IOException {
        var original = Edited.original();
        var twice = original.text() + "---\n" + original.document(STAFF);
        var second = twice.substring(0, twice.lastIndexOf("  name: " + STAFF));

        assertThat(new Edited(twice).findings(folder))
                .containsExactly(
                        "cloudhost.yaml:%d: metadata.name: admin-service is declared twice: take one of the two out"
                                .formatted(second.lines().count() + 1));
    }

    @Test
    void allFindingsAreToldAtOnceInTheOrderOfTheirLines() throws IOException {
        var findings = Edited.original()
                .with(STAFF, "containerPort: 8080", "containerPort: 80")
                .with(BUYERS, "max-scale: \"20\"", "max-scale: \"200\"")
                .with(CORE, "runAsNonRoot: true", "runAsNonRoot: false")
                .with(CORE, "value: ticketing", "value: \"\"")
                .findings(folder);

        assertThat(findings).hasSize(4);
        assertThat(findings.get(0)).contains("env[1].value: MYSQL_DATABASE has no value");
        assertThat(findings.get(1)).contains("securityContext.runAsNonRoot: is false");
        assertThat(findings.get(2)).contains("max-scale: is 200");
        assertThat(findings.get(3)).contains("containerPort: is 80");
    }

    @Test
    void aFileThatIsNoYamlIsRefusedWithItsLine() throws IOException {
        assertThat(new Edited("apiVersion: v1\nkind: [Service\nspec: {}\n").findings(folder))
                .singleElement()
                .asString()
                .startsWith("cloudhost.yaml:3: YAML: cannot be read");
    }

    @Test
    void aFileThatDeclaresNothingIsRefused() throws IOException {
        assertThat(new Edited("# nothing\n").findings(folder))
                .containsExactly("cloudhost.yaml:1: file: declares no service: is it the right one?");
    }

    @Test
    void theCheckSaysSoInOneLineAndWithItsStatus() throws IOException {
        var bad = Files.writeString(
                folder.resolve("bad.yaml"),
                Edited.original()
                        .with(CORE, "containerPort: 8080", "containerPort: 80")
                        .text());

        assertThat(check(0)).isEqualTo("cloudhost.yaml: 3 services, nothing to object to\n");
        assertThat(check(1, bad.toString())).startsWith("bad.yaml:").hasLineCount(1);
        assertThat(check(2, folder.resolve("none.yaml").toString())).contains("none.yaml cannot be read");
    }

    private static String check(int status, String... arguments) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(new Check(Edited.CHECKOUT, out).run(List.of(arguments))).isEqualTo(status);
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void itRunsTheVersionOfThisCheckout() throws IOException {
        var version = Pattern.compile("<artifactId>fengyun-ticketing</artifactId>\\s*<version>([^<]+)<")
                .matcher(Files.readString(Edited.CHECKOUT.resolve("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(Edited.original().text().lines().filter(line -> line.contains(" image: ")))
                .hasSize(3)
                .allMatch(line -> line.endsWith(":" + version.group(1)));
    }

    /** The setting is how {@link IdentityRules} knows of them. */
    @ParameterizedTest
    @ValueSource(strings = {CORE, BUYERS, STAFF})
    void onlyAServiceThatHasTheSettingReadsHeadersAboutWhoIsCalling(String service) throws IOException {
        var environment = Environment.of(Edited.CHECKOUT, service).orElseThrow();

        assertThat(source(service).contains("\"x-wx-"))
                .isEqualTo(environment.find(IdentityRules.VARIABLE).isPresent());
    }

    private static String source(String service) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(Edited.CHECKOUT.resolve(service).resolve("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** Else a condition that a README makes up would go unchecked. */
    @Test
    void everyConditionOfAVariableIsKnown() {
        assertThat(Stream.of(CORE, BUYERS, STAFF)
                        .flatMap(service -> Environment.of(Edited.CHECKOUT, service)
                                .orElseThrow()
                                .all())
                        .map(Environment.Variable::required))
                .containsOnly("true", "false", "with login");
    }
}
