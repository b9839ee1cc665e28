package org.fengyun.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.fengyun.demo.StandIn.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both commands against a stand-in of all services; the real ones are played against in the end-to-end tests. */
class DemoOverHttpTest {
    private final StandIn services = new StandIn();

    DemoOverHttpTest() throws IOException {}

    @BeforeEach
    void theDemoIsSeeded() {
        assertThat(run("seed")).startsWith("0\n").contains("sold out by 12 tickets");
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void seedingAgainMakesNothing() {
        services.created.clear();
        var printed = run("seed");
        assertThat(services.created).isEmpty();
        assertThat(printed)
                .startsWith("0\n")
                .contains("there already")
                .doesNotContain("new show")
                .doesNotContain("sold out");
    }

    @Test
    void aSeedThatIsStoppedHalfWayIsFinishedByTheNext() throws IOException {
        try (var fresh = new StandIn()) {
            fresh.on("POST", ".*/publish", (_, _) -> new Reply(500, Map.of()));
            assertThat(run(fresh, "seed")).startsWith("1\n").contains("✗ POST");
            fresh.on("POST", ".*/publish", (_, _) -> Reply.ok(Map.of()));
            assertThat(run(fresh, "seed")).startsWith("0\n");
            assertThat(fresh.created)
                    .filteredOn(path -> path.endsWith("/events"))
                    .hasSize(10);
            assertThat(fresh.created)
                    .filteredOn(path -> path.endsWith("/plans"))
                    .hasSize(2);
        }
    }

    @Test
    void theTourEndsWellAndPrintsNoSecret() {
        var printed = run("tour");
        assertThat(printed)
                .startsWith("0\n")
                .contains("The tour is complete")
                .doesNotContain("✗")
                .doesNotContain("secret")
                .doesNotContain("bbbbbbbbbb");
    }

    @Test
    void aTicketThatIsAdmittedTwiceEndsTheTour() {
        services.on("POST", ".*/check-ins", (_, _) -> Reply.ok(Map.of("result", "ADMITTED")));
        assertThat(run("tour")).startsWith("1\n").contains("✗ expected ALREADY_USED at the gate; found");
    }

    @Test
    void aDoubleOrderForOneKeyEndsTheTour() {
        services.on("POST", "/v1/orders", (_, _) -> Reply.ok(Map.of("id", "1")));
        assertThat(run("tour")).startsWith("1\n").contains("✗ POST /v1/orders: expected 201, was answered 200");
    }

    @Test
    void aNumberThatIsNotCoveredEndsTheTour() {
        services.on("POST", "/v1/attendees", (call, _) -> Reply.created(call.body()));
        assertThat(run("tour")).startsWith("1\n").contains("✗ expected the number of the passport covered; found");
    }

    @Test
    void aBrokenInvariantEndsTheTour() {
        var check = Map.of("name", "stock", "violations", List.of(Map.of("tier", "7")));
        services.on(
                "GET", "/internal/invariants", (_, _) -> Reply.ok(Map.of("holds", false, "checks", List.of(check))));
        assertThat(run("tour"))
                .startsWith("1\n")
                .contains("✗ expected that all invariants hold; found")
                .contains("stock");
    }

    private String run(String command) {
        return run(services, command);
    }

    /** @return the exit status in a line, then what was printed */
    private static String run(StandIn services, String command) {
        var printed = new ByteArrayOutputStream();
        var demo = new Demo(new PrintStream(printed, true, UTF_8), services.environment());
        return demo.run(command) + "\n" + printed.toString(UTF_8);
    }
}
