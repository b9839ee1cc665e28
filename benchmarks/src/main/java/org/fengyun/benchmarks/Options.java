package org.fengyun.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private static final int PORT = 28_100;
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
        var given = List.of(words);
        var profile = given.contains("--profile");
        var quick = given.contains("--quick");
        var schedule = quick ? QUICK : WHOLE;
        var port = PORT;
        var mysql = false;
        for (var word : words) {
            var value = word.substring(word.indexOf('=') + 1);
            switch (word.replaceFirst("=.*", "")) {
                case "--quick", "--profile" -> {}
                case "--only" -> schedule = schedule.only(contenders(value));
                case "--clients" -> schedule = schedule.withClients(numbers(value));
                case "--rounds" -> schedule = schedule.withRounds(Integer.parseInt(value));
                case "--seconds" -> schedule = schedule.lasting(Duration.ofSeconds(Long.parseLong(value)));
                case "--database" -> mysql = isMysql(value);
                case "--port-base" -> port = Integer.parseInt(value);
                default -> throw new IllegalArgumentException(word + " is not known. See benchmarks/run --help");
            }
        }
        var whole = given.stream().allMatch(word -> word.startsWith("--port-base") || word.startsWith("--database"));
        return new Options(given, !profile, profile || whole, whole, mysql, port, schedule);
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
