package org.fengyun.admin.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MetricsServerTest extends HttpTest {

    @Autowired
    private MetricsServer server;

    @Test
    void prometheusIsAnsweredOnAPortOfItsOwn() {
        CORE.answers("GET /internal/organizers", 200, "{\"items\": []}");
        administrator().get("/v1/organizers");

        assertThat(Scraped.from(server).text())
                .contains("fengyun_build_info{version=")
                .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"/v1/organizers\",le=\"0.25\"}")
                .containsPattern("http_client_requests_seconds_count\\{.*uri=\"/internal/organizers");
    }

    @Test
    void whereOrganizersCallThereAreNoMetrics() {
        administrator().get("/metrics").isProblem(404, "not-found");
        administrator().get("/actuator/prometheus").isProblem(404, "not-found");
    }
}
