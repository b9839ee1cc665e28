package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
}
