package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengyun.endtoend.Crowd;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 4,
        name = "a grey release: the new version beside the last takes its share",
        shows = {Promise.NO_DOWNTIME_UPGRADES})
@Order(1)
class GreyDrillTest {
    private static final double SHARE = 0.2;
    private static final List<String> NEXT = List.of(Composed.CORE + "-next", Composed.BUYERS_EDGE + "-next");
    private static final int CALLS = 1_000;

    /** Of a share that is drawn for each call, five times what it usually is off: one run in two million is further off. */
    private static final double OFF = 5 * Math.sqrt(SHARE * (1 - SHARE) / CALLS);

    @Test
    void aFifthOfTheCallsGoesToTheNewVersion(Composed system, Figures figures) {
        var last = system.lastRelease();
        system.up(last);
        var grey = last.with("GREY_SHARE", Integer.toString((int) (100 * SHARE)));
        try {
            grey.call(Stream.concat(Stream.of("up", "--detach", "--wait", "--no-build", "balancer"), NEXT.stream())
                    .toArray(String[]::new));
            system.awaitServing();
            for (var door : List.of(system.buyers(), system.address(Ports.CORE))) {
                var share = shareOfNext(door, figures);
                assertThat(share).as(door.toString()).isCloseTo(SHARE, within(OFF));
            }
        } finally {
            last.call(Stream.concat(Stream.of("rm", "--stop", "--force"), NEXT.stream())
                    .toArray(String[]::new));
            system.up(last);
        }
    }

    private static double shareOfNext(URI door, Figures figures) {
        var line = new Line(door, _ -> {});
        var answers = Crowd.inTurn(CALLS, _ -> line.get("/readyz"));
        assertThat(answers).allMatch(Heard::isGood);
        Map<String, Long> served = answers.stream().collect(groupingBy(Heard::servedBy, counting()));
        var next = answers.stream()
                .filter(answer -> answer.servedBy().contains("next"))
                .count();
        figures.add("of %d calls %s: %s".formatted(CALLS, Figures.percent((double) next / CALLS), served));
        return (double) next / CALLS;
    }
}
