package org.fengyun.ticketing.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.client.RefundStep;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What alerts and dashboards may ask for: deploy/observability is held against the committed names. */
class MetricNamesTest extends TicketingTest {
    private static final Path COMMITTED = Path.of("metrics.txt");

    @Autowired
    World world;

    @Autowired
    Money money;

    @Autowired
    MetricsServer server;

    /** {@code -Dmetrics.write=true} writes the file instead. */
    @Test
    void theCommittedNamesAreThoseThatAreTold() throws IOException, InterruptedException {
        var show = world.aShowInAMonth(10, 4, 28_000, new RefundStep(1, 100));
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 1);
        money.giveBack(buyer, order);
        money.await(buyer, order, RefundStatus.SUCCEEDED);
        world.order(buyer, show, 11);

        var told = Scraped.from(server).names();
        if (Boolean.getBoolean("metrics.write")) {
            Files.writeString(COMMITTED, told);
        }

        assertThat(told)
                .as("run this test with -Dmetrics.write=true and commit metrics.txt")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
