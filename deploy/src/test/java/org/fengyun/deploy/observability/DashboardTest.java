package org.fengyun.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Grafana would find wrong cannot be tried here, where its image is not to be had. */
class DashboardTest {
    private static final int COLUMNS = 24;

    private final JsonNode dashboard = Documents.json("grafana/dashboards/fengyun.json");
    private final JsonNode source =
            Documents.yaml("grafana/provisioning/datasources/prometheus.yml").at("/datasources/0");

    @Test
    void eachPanelAsksForWhatTheServicesTell() {
        var metrics = Metrics.told();

        assertThat(panels())
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.get("targets"))
                        .isNotEmpty()
                        .allSatisfy(
                                target -> metrics.expectOf(target.get("expr").asString())));
    }

    @Test
    void eachAsksTheSourceThatIsProvided() {
        assertThat(panels()).allSatisfy(panel -> {
            assertThat(panel.at("/datasource/uid")).isEqualTo(source.get("uid"));
            assertThat(panel.get("targets"))
                    .allSatisfy(
                            target -> assertThat(target.at("/datasource/uid")).isEqualTo(source.get("uid")));
        });
    }

    @Test
    void eachHasANumberATitleAndAPlaceOfItsOwn() {
        assertThat(all()).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
        assertThat(all()).extracting(panel -> panel.get("title").asString()).doesNotHaveDuplicates();
        var taken = new HashSet<List<Integer>>();
        assertThat(all()).allSatisfy(panel -> assertThat(places(panel)).allMatch(taken::add));
    }

    @Test
    void itIsWhereGrafanaLooks() {
        var folder = Documents.yaml("grafana/provisioning/dashboards/fengyun.yml")
                .at("/providers/0/options/path")
                .asString();

        assertThat(Composed.mounts("grafana"))
                .contains("./deploy/observability/grafana/dashboards:%s:ro".formatted(folder));
        assertThat(source.get("url").asString()).isEqualTo("http://prometheus:9090");
    }

    private List<JsonNode> panels() {
        return all().stream()
                .filter(panel -> !panel.get("type").asString().equals("row"))
                .toList();
    }

    private List<JsonNode> all() {
        return dashboard.get("panels").valueStream().toList();
    }

    private static Set<List<Integer>> places(JsonNode panel) {
        var at = panel.get("gridPos");
        var right = at.get("x").asInt() + at.get("w").asInt();
        assertThat(right).isLessThanOrEqualTo(COLUMNS);
        var places = new HashSet<List<Integer>>();
        for (var x = at.get("x").asInt(); x < right; x++) {
            for (var y = at.get("y").asInt();
                    y < at.get("y").asInt() + at.get("h").asInt();
                    y++) {
                places.add(List.of(x, y));
            }
        }
        return places;
    }
}
