package org.fengyun.endtoend.drill;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.fengyun.endtoend.drill.Docker.Ended;
import org.fengyun.endtoend.drill.Production.Refusal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Drill(
        number = 8,
        name = "a missing, malformed or demo secret in production is refused at the start, by its name",
        shows = {Promise.SAME_IMAGE_EVERYWHERE})
@Order(9)
class SecretsDrillTest {
    private static final int AT_ONCE = 3;

    @Test
    void noServiceStartsWithASecretThatIsMissingMalformedOrADemos(Composed system, Figures figures) {
        var refusals = Composed.SERVICES.stream()
                .map(service -> Production.of(system.file(), service))
                .flatMap(Production::refusals)
                .toList();
        var begun = Instant.now();
        var ends = ends(system, refusals);
        figures.add("%d starts refused in %s"
                .formatted(ends.size(), Figures.seconds(Duration.between(begun, Instant.now()))));
        assertThat(ends).allSatisfy((refusal, end) -> {
            assertThat(end.status()).as(end.output()).isEqualTo(1);
            assertThat(end.output()).contains(refusal.named());
            assertThat(refusal.values()).noneMatch(end.output()::contains);
        });
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

    private static Map<Refusal, Ended> ends(Composed system, List<Refusal> refusals) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = refusals.stream()
                    .collect(toMap(
                            identity(),
                            refusal -> CompletableFuture.supplyAsync(
                                    () -> launch(system, refusal).run(), threads)));
            return running.entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, end -> end.getValue().join()));
        }
    }

    private static Launch launch(Composed system, Refusal refusal) {
        var image = system.file().image(refusal.service());
        return new Launch(image, refusal.environment(), List.of("--network=none"), List.of());
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
