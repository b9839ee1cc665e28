package org.fengyun.benchmarks.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What is measured, how often and how long.
 *
 * @param first how long the first round of each warms up, when its program has done nothing yet
 * @param warmUp how long later rounds warm up
 * @param time how long is measured
 */
public record Schedule(
        Set<Contender> contenders, List<Integer> clients, int rounds, Duration first, Duration warmUp, Duration time) {

    /** One measurement of a contender. */
    record Heat(Contender contender, int clients) {}

    /** The heats of a round, each round beginning with another, so that none always comes first or behind the same. */
    List<Heat> heats(int round) {
        var heats = new ArrayList<Heat>();
        for (var contender : contenders) {
            clients.forEach(count -> heats.add(new Heat(contender, count)));
        }
        Collections.rotate(heats, round * heats.size() / rounds);
        return heats;
    }
}
