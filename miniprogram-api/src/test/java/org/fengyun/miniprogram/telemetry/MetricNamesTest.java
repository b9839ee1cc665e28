package org.fengyun.miniprogram.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What alerts and dashboards may ask for: deploy/observability is held against the committed names. */
class MetricNamesTest extends WholeEdge {
    private static final Path COMMITTED = Path.of("metrics.txt");

    @Autowired
    MetricsServer server;

    /** {@code -Dmetrics.write=true} writes the file instead. */
    @Test
    void theCommittedNamesAreThoseThatAreTold() throws IOException {
        var show = newId();
        CORE.on("GET /internal/shows/" + show, Reply.json(show(show)));
        client.get().uri("/v1/shows/" + show).exchange().expectStatus().isOk();

        var told = Scraped.from(server).names();
        if (Boolean.getBoolean("metrics.write")) {
            Files.writeString(COMMITTED, told);
        }

        assertThat(told)
                .as("run this test with -Dmetrics.write=true and commit metrics.txt")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
