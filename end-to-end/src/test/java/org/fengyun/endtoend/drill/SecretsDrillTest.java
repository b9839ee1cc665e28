package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fengyun.endtoend.drill.Docker.Ended;
import org.fengyun.endtoend.drill.Production.Flaw;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 8,
        name = "a missing, malformed or demo secret in production is refused at the start, by its name",
        shows = {Promise.SAME_IMAGE_EVERYWHERE})
@Order(9)
class SecretsDrillTest {
    private static final int AT_ONCE = 3;

    /** As who sets one up does: mends what the start names, until it names nothing more. */
    @Test
    void noServiceStartsBeforeEachSecretThatIsMissingMalformedOrADemosWasNamed(Composed system, Figures figures) {
        var begun = Instant.now();
        var starts = Composed.SERVICES.stream()
                .map(service -> Production.of(system.file(), service))
                .flatMap(production -> Arrays.stream(Flaw.values())
                        .map(flaw -> (Callable<Integer>) () -> startsUntilEachIsNamed(system, production, flaw)))
                .toList();
        figures.add("%d starts refused in %s"
                .formatted(sum(starts), Figures.seconds(Duration.between(begun, Instant.now()))));
    }

    @Test
    void theSameImagesStartWithSecretsOfTheirOwn(Composed system, Figures figures) {
        system.up();
        for (var service : Composed.SERVICES) {
            var environment =
                    new HashMap<>(Production.of(system.file(), service).environment());
            environment.computeIfPresent("MYSQL_PASSWORD", (_, password) -> {
                makeDatabase(system, password);
                environment.put("MYSQL_USERNAME", "production");
                environment.put("MYSQL_DATABASE", "production");
                return password;
            });
            Start.ofImage(system, service, environment);
        }
        figures.add("the images that the demo sold with start with secrets of their own");
    }

    private static int startsUntilEachIsNamed(Composed system, Production production, Flaw flaw) {
        var wrong = production.thatCanBe(flaw);
        var starts = 0;
        while (!wrong.isEmpty()) {
            var what = "%s, where %s are %s".formatted(production.service(), wrong, flaw);
            var environment = production.environment(flaw, wrong);
            var end = refused(system, production.service(), environment);
            starts++;
            assertThat(end.status()).as("%s: %s", what, end.output()).isEqualTo(1);
            assertThat(production.secrets().keySet().stream().flatMap(name -> Stream.ofNullable(environment.get(name))))
                    .as("told of %s", what)
                    .noneMatch(end.output()::contains);
            var named = wrong.stream().filter(end.output()::contains).collect(toSet());
            assertThat(named).as("%s: %s", what, end.output()).isNotEmpty();
            wrong = wrong.stream().filter(name -> !named.contains(name)).collect(toSet());
        }
        return starts;
    }

    private static Ended refused(Composed system, String service, Map<String, String> environment) {
        return new Launch(system.file().image(service), environment, List.of("--network=none"), List.of()).run();
    }

    private static int sum(List<Callable<Integer>> counts) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var sum = 0;
            for (var count : threads.invokeAll(counts)) {
                sum += count.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void makeDatabase(Composed system, String password) {
        var sql = """
                create database if not exists production;
                create user if not exists production@'%%' identified by '%s';
                grant all on production.* to production@'%%'
                """.formatted(password);
        var root = system.file().variable("mysql", "MYSQL_ROOT_PASSWORD");
        system.compose().container("mysql").execute("mysql", "-uroot", "-p" + root, "-e", sql);
    }
}
