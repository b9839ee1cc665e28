package org.fengyun.miniprogram.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class MetricsServerTest extends WholeEdge {
    @Autowired
    MetricsServer server;

    @Test
    void prometheusIsAnsweredOnAPortOfItsOwn() {
        var show = newId();
        CORE.on("GET /internal/shows/" + show, Reply.json(show(show)));
        client.get().uri("/v1/shows/" + show).exchange().expectStatus().isOk();

        assertThat(Scraped.from(server).text())
                .contains("fengyun_build_info{version=")
                .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"/v1/shows/\\{showId}\",le=\"0.25\"}")
                .containsPattern("http_client_requests_seconds_count\\{.*uri=\"/internal/shows/\\{showId}\"")
                .doesNotContain(show);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/actuator/prometheus"})
    void whereBuyersCallThereAreNoMetrics(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(401, 404));
    }
}
