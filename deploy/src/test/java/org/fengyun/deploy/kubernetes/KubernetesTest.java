package org.fengyun.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {
    private static final String CORE = "Deployment/ticketing-service";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"small", "production", "full"})
    void eachOverlayIsAcceptedAsItIsRendered(String overlay) throws IOException {
        assertThat(Edited.of(overlay).checked(folder, 0))
                .singleElement()
                .asString()
                .endsWith("documents, nothing to object to");
    }

    static Stream<Refusal> refusals() {
        return Stream.concat(Refusals.all(), ClusterRefusals.all());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatBreaksARuleIsRefusedWithItsFieldAndTheReason(Refusal refusal) throws IOException {
        assertThat(refusal.edited().checked(folder, 1))
                .zipSatisfy(
                        refusal.expected(), (found, told) -> assertThat(found).startsWith(told));
    }

    @Test
    void allFindingsAreToldAtOnce() throws IOException {
        var findings = Edited.of("production")
                .with(CORE, "runAsNonRoot: true", "runAsNonRoot: false")
                .with("Service/admin-service", "targetPort: http", "targetPort: web")
                .with("PodDisruptionBudget/miniprogram-api", "maxUnavailable: 1", "maxUnavailable: 0")
                .checked(folder, 1);

        assertThat(findings)
                .extracting(finding -> finding.replaceFirst("edited.yaml: (.*?): .*", "$1"))
                .containsExactly(CORE, "PodDisruptionBudget/miniprogram-api", "Service/admin-service");
    }

    @Test
    void aPlainSecretIsRefused() throws IOException {
        var secret = """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: ticketing-shared
                  namespace: fengyun
                stringData:
                  SERVICE_TOKEN: something
                """;

        assertThat(Edited.of("production").and(secret).checked(folder, 1))
                .singleElement()
                .asString()
                .startsWith("edited.yaml: Secret/ticketing-shared: kind: would be in the repository for all to read")
                .doesNotContain("something");
    }

    @Test
    void aSealedSecretIsTakenAndHasToHaveWhatIsTakenFromIt() throws IOException {
        var sealed = """
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata:
                  name: %s
                  namespace: fengyun
                spec:
                  encryptedData:
                    %s: AgBy3i4OJSWK
                """;
        var full = Edited.of("full").without("ExternalSecret/ticketing-migration");

        assertThat(full.and(sealed.formatted("ticketing-migration", "MYSQL_PASSWORD"))
                        .checked(folder, 0))
                .hasSize(1);
        assertThat(full.and(sealed.formatted("ticketing-migration", "PASSWORD")).checked(folder, 1))
                .hasSize(2)
                .allMatch(finding -> finding.contains("Secret ticketing-migration, which has no MYSQL_PASSWORD here"));
    }

    @Test
    void whatIsNotJudgedIsRefused() throws IOException {
        var role = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: everything
                """;

        assertThat(Edited.of("small").and(role).checked(folder, 1))
                .singleElement()
                .asString()
                .startsWith(
                        "edited.yaml: ClusterRole/everything: kind: rbac.authorization.k8s.io/v1 ClusterRole is nothing");
    }

    @Test
    void somebodyHasToChangeTheSchema() throws IOException {
        var production = Edited.of("production");
        var job = production.whole("Job/");

        assertThat(production
                        .without(job)
                        .without("NetworkPolicy/ticketing-migration")
                        .checked(folder, 1))
                .containsExactly(
                        "edited.yaml: Job: spec: there is none that changes the schema: take base/ticketing-migration");
    }

    @Test
    void nothingIsAsGoodAsNotThere() throws IOException {
        var empty = Edited.of("production").with(CORE, "revisionHistoryLimit: 5", "revisionHistoryLimit: null");

        assertThat(empty.checked(folder, 0)).hasSize(1);
    }

    @Test
    void aDocumentThatIsThereTwiceIsRefused() throws IOException {
        var production = Edited.of("production");

        assertThat(production.and(production.document("Service/admin-service")).checked(folder, 1))
                .containsExactly(
                        "edited.yaml: Service/admin-service: metadata.name: is there twice: take one of the two out");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() throws IOException {
        var twice = Edited.of("production")
                .with(CORE, "  minReadySeconds: 5", "  minReadySeconds: 5\n  minReadySeconds: 6");

        assertThat(twice.checked(folder, 1).getFirst()).startsWith("edited.yaml: YAML: -: cannot be read");
    }

    @Test
    void whatIsNoListOfDocumentsIsRefused() throws IOException {
        assertThat(new Edited("- one\n- two\n").checked(folder, 1))
                .contains("edited.yaml: YAML: -: a document is no mapping: take it out");
        assertThat(new Edited("").checked(folder, 1))
                .contains("edited.yaml: YAML: -: has no document: is it the right file?");
        assertThat(Edited.check(2, folder.resolve("none.yaml").toString())).hasSize(1);
        assertThat(Edited.check(2))
                .containsExactly("Name files that kustomize has rendered, or run deploy/kubernetes/check");
    }

    @Test
    void theOverlaysRunTheVersionOfThisCheckout() throws IOException {
        var version = Pattern.compile("<artifactId>fengyun-ticketing</artifactId>\\s*<version>([^<]+)<")
                .matcher(Files.readString(Edited.CHECKOUT.resolve("pom.xml")));

        assertThat(version.find()).isTrue();
        for (var overlay : List.of("small", "production")) {
            assertThat(Edited.of(overlay).text().lines().filter(line -> line.contains(" image: ")))
                    .as(
                            "kustomize edit set image in deploy/kubernetes/overlays/%s, then deploy/kubernetes/check --write",
                            overlay)
                    .hasSize(4)
                    .allMatch(line -> line.endsWith(":" + version.group(1)));
        }
    }

    @Test
    void everySecretThatIsNeededIsInTheReadme() throws IOException {
        var readme = Files.readString(Edited.CHECKOUT.resolve("deploy/kubernetes/README.md"));
        var references = Pattern.compile("secretKeyRef:\\s+key: (\\S+)\\s+name: (\\S+)")
                .matcher(Edited.of("production").text())
                .results()
                .toList();

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(readme)
                        .containsPattern("\\| `%s` \\|.*`%s`".formatted(reference.group(2), reference.group(1))));
    }
}
