package org.fengyun.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fengyun.benchmarks.comparison.Contender;
import org.fengyun.benchmarks.comparison.Schedule;

/**
 * What is asked for on the command line.
 *
 * @param compares whether the contenders are measured
 * @param profiles whether it is recorded where the time goes
 * @param whole nothing was left out or shortened: the results are worth keeping
 */
record Options(
        List<String> words,
        boolean compares,
        boolean profiles,
        boolean whole,
        boolean mysql,
        int port,
        Schedule schedule) {

    private static final Set<String> SHORTENS_NOTHING = Set.of("--database", "--port-base");
    private static final Set<String> KNOWN =
            Set.of("--quick", "--profile", "--only", "--clients", "--rounds", "--seconds", "--database", "--port-base");
    private static final Schedule WHOLE = new Schedule(
            EnumSet.allOf(Contender.class),
            List.of(64, 256),
            5,
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(8));
    private static final Schedule QUICK = new Schedule(
            EnumSet.allOf(Contender.class),
            List.of(64, 256),
            1,
            Duration.ofSeconds(4),
            Duration.ofSeconds(1),
            Duration.ofSeconds(4));

    /** @throws IllegalArgumentException if something is not known, saying what */
    static Options of(String... words) {
        var given = new TreeMap<String, String>();
        for (var word : words) {
            var name = word.replaceFirst("=.*", "");
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(word + " is not known. See benchmarks/run --help");
            }
            given.put(name, word.substring(word.indexOf('=') + 1));
        }
        var profileAlone = given.containsKey("--profile");
        var whole = SHORTENS_NOTHING.containsAll(given.keySet());
        return new Options(
                List.of(words),
                !profileAlone,
                profileAlone || whole,
                whole,
                isMysql(given.getOrDefault("--database", "mariadb")),
                Integer.parseInt(given.getOrDefault("--port-base", "28100")),
                schedule(given));
    }

    private static Schedule schedule(Map<String, String> given) {
        var schedule = given.containsKey("--quick") ? QUICK : WHOLE;
        var time = Duration.ofSeconds(Long.parseLong(
                given.getOrDefault("--seconds", Long.toString(schedule.time().toSeconds()))));
        var rounds = Integer.parseInt(given.getOrDefault("--rounds", Integer.toString(schedule.rounds())));
        return new Schedule(
                Optional.ofNullable(given.get("--only"))
                        .map(Options::contenders)
                        .orElse(schedule.contenders()),
                Optional.ofNullable(given.get("--clients"))
                        .map(Options::numbers)
                        .orElse(schedule.clients()),
                rounds,
                schedule.first(),
                schedule.warmUp(),
                time);
    }

    private static boolean isMysql(String name) {
        return switch (name) {
            case "mariadb" -> false;
            case "mysql" -> true;
            default -> throw new IllegalArgumentException("--database is mariadb or mysql");
        };
    }

    private static Set<Contender> contenders(String names) {
        var chosen = EnumSet.noneOf(Contender.class);
        Arrays.stream(names.split(",", -1)).map(Contender::named).forEach(chosen::add);
        return chosen;
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }
}
