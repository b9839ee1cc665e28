package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengyun.endtoend.OnSale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 1,
        name = "the whole tour",
        shows = {Promise.AUTOMATE, Promise.REALISTIC_LOCAL_ENVIRONMENT})
@Order(3)
class TourDrillTest {

    @Test
    void aTicketIsSoldFromBrowsingToTheGate(Composed system, Figures figures) {
        system.up();
        system.seed();

        var begun = Instant.now();
        var output = system.compose().call("run", "--rm", "--no-deps", "demo", "tour");

        assertThat(output).doesNotContain("✗").contains("ADMITTED", "ALREADY_USED");
        system.core().expectInvariants();
        var steps = output.lines().filter(line -> line.contains("✓")).count();
        figures.add("%d steps in %s".formatted(steps, Figures.seconds(Duration.between(begun, Instant.now()))));
    }

    /** The buyer's request is long answered when its money goes back. */
    @Test
    void oneRequestIsFollowedThroughEdgeAndCoreIntoTheTaskThatItCaused(Composed system) {
        system.up();
        var purchase = Purchase.paid(system, OnSale.withPlaces(system.core(), 10), 1);
        var requestId = "drill-" + UUID.randomUUID();

        purchase.asRequest(requestId).giveOneBack();
        purchase.awaitRefund("SUCCEEDED");

        assertThat(told(system, Composed.BUYERS_EDGE, requestId)).anyMatch(line -> line.contains("/refunds"));
        assertThat(told(system, Composed.CORE, requestId))
                .anyMatch(line -> line.contains("from REQUESTED to PROCESSING"));
    }

    /** The lines of its log, each a JSON object, that speak of this request. */
    private static List<String> told(Composed system, String service, String requestId) {
        var member = "\"requestId\":\"%s\"".formatted(requestId);
        return system.compose()
                .container(service)
                .log()
                .lines()
                .filter(line -> line.contains(member))
                .toList();
    }
}
