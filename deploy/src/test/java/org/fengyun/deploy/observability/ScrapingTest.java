package org.fengyun.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScrapingTest {
    private final JsonNode prometheus = Documents.yaml("prometheus/prometheus.yml");

    @Test
    void itsFileHasTheFormAndNothingElse() {
        assertThat(prometheus.propertyNames()).containsExactly("global", "rule_files", "scrape_configs");
        assertThat(prometheus.at("/rule_files/0").asString()).isEqualTo("alerts.yml");
        assertThat(prometheus.get("scrape_configs"))
                .allSatisfy(job -> assertThat(job.propertyNames()).containsExactly("job_name", "dns_sd_configs"));
        assertThat(prometheus.get("scrape_configs"))
                .allSatisfy(job -> assertThat(job.at("/dns_sd_configs/0").propertyNames())
                        .containsExactly("names", "type", "port", "refresh_interval"));
    }

    @Test
    void everyInstanceOfEveryServiceIsAsked() {
        assertThat(prometheus.get("scrape_configs"))
                .extracting(job -> job.get("job_name").asString())
                .containsExactlyInAnyOrderElementsOf(Metrics.SERVICES);
        assertThat(prometheus.get("scrape_configs"))
                .allSatisfy(job -> assertThat(
                                job.at("/dns_sd_configs/0/names").valueStream().map(JsonNode::asString))
                        .containsExactlyInAnyOrderElementsOf(
                                Composed.standingFor(job.get("job_name").asString())));
    }

    @Test
    void eachIsAskedWhereItAnswersAndSpeaksJson() {
        assertThat(prometheus.get("scrape_configs")).allSatisfy(job -> {
            var environment = Composed.environment(job.get("job_name").asString());
            assertThat(environment.get("METRICS_PORT").asInt())
                    .isEqualTo(job.at("/dns_sd_configs/0/port").asInt());
            assertThat(environment.get("LOG_FORMAT").asString()).isEqualTo("json");
        });
    }

    @Test
    void whatIsTriedByHandIsMountedWhereItIsRead() {
        assertThat(Composed.mounts("prometheus")).contains("./deploy/observability/prometheus:/etc/prometheus:ro");
    }
}
