package org.fengyun.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AlertsTest {
    private final JsonNode alerts = Documents.yaml("prometheus/alerts.yml");

    @Test
    void theirFileHasTheFormAndNothingElse() {
        assertThat(alerts.propertyNames()).containsExactly("groups");
        assertThat(alerts.get("groups"))
                .allSatisfy(group -> assertThat(group.propertyNames()).containsExactly("name", "rules"));
        assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.propertyNames()).isSubsetOf("alert", "expr", "for", "labels", "annotations");
            assertThat(rule.path("for").asString("1m")).matches("[0-9]+[sm]");
            assertThat(rule.get("labels").propertyNames()).containsExactly("severity");
            assertThat(rule.at("/labels/severity").asString()).isIn("page", "ticket");
            assertThat(rule.get("annotations").propertyNames()).containsExactly("summary", "description");
        });
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(rules())
                .extracting(AlertsTest::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("([A-Z][a-z]+)+"));
    }

    @Test
    void eachAsksForWhatTheServicesTell() {
        var metrics = Metrics.told();

        assertThat(rules()).allSatisfy(rule -> metrics.expectOf(rule.get("expr").asString()));
    }

    @Test
    void eachSaysWhereItIsExplained() {
        assertThat(rules())
                .allSatisfy(
                        rule -> assertThat(rule.at("/annotations/description").asString())
                                .endsWith(" docs/operating.md#" + name(rule).toLowerCase(Locale.ROOT)));
    }

    @Test
    void theGuideExplainsEachAndNoOther() throws IOException {
        var guide = Files.readString(Metrics.CHECKOUT.resolve("docs/operating.md"));
        var explained = guide.substring(guide.indexOf("\n## What an alert means\n"))
                .lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()));

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(AlertsTest::name).toList());
    }

    private List<JsonNode> rules() {
        return alerts.get("groups")
                .valueStream()
                .flatMap(group -> group.get("rules").valueStream())
                .toList();
    }

    private static String name(JsonNode rule) {
        return rule.get("alert").asString();
    }
}
