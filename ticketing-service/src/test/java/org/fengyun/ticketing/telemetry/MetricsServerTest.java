package org.fengyun.ticketing.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.TicketingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MetricsServerTest extends TicketingTest {
    @Autowired
    MetricsServer server;

    @Test
    void prometheusIsAnsweredOnAPortOfItsOwn() {
        api.get("/internal/organizers");

        assertThat(Scraped.from(server).text())
                .contains("fengyun_build_info{version=")
                .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"/internal/organizers\",le=\"0.25\"}");
    }

    @Test
    void wherePeopleCallThereAreNoMetrics() {
        assertThat(api.get("/metrics").status()).isEqualTo(404);
        assertThat(api.get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(api.get("/actuator/metrics").status()).isEqualTo(404);
    }

    @Test
    void theProbesStayWhereTheServiceListens() {
        assertThat(api.get("/livez").status()).isEqualTo(200);
        assertThat(api.get("/readyz").status()).isEqualTo(200);
    }
}
