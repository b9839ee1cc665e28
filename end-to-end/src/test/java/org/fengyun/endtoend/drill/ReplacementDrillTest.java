package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Drill(
        number = 6,
        name = "nothing is written, nothing is root, nothing is kept: every container is replaced",
        shows = {Promise.REPLACE_WHOLE_VERSIONS, Promise.SAME_IMAGE_EVERYWHERE})
@Order(6)
class ReplacementDrillTest {
    @BeforeAll
    static void allIsUp(Composed system) {
        system.up();
    }

    @Test
    void noContainerWritesToItsFilesystemOutsideTmp(Composed system) {
        var containers = system.compose().containers(Composed.ALL);
        assertThat(containers).allSatisfy((service, container) -> {
            assertThat(container.changes()).as(service).allMatch(change -> change.matches("[ACD] /tmp(/.*)?"));
            assertThat(container.isReadOnly()).as(service).isTrue();
        });
    }

    @Test
    void noContainerRunsAsRoot(Composed system) {
        assertThat(system.compose().containers(Composed.ALL))
                .allSatisfy((service, container) ->
                        assertThat(container.user()).as(service).isNotEqualTo("0"));
    }

    @Test
    void theSameSourceMadeTheSameProgramsInTheImagesAndHere(Composed system, @TempDir Path folder) {
        assertThat(Composed.SERVICES).allSatisfy(service -> {
            var image = system.file().image(service);
            assertThat(Jars.ofImage(image))
                    .as(service)
                    .containsExactlyInAnyOrderEntriesOf(Jars.ofThisMachine(service, folder));
            assertThat(Jars.timesInImage(image))
                    .as("times in the image of " + service)
                    .hasSize(1);
        });
    }

    @Test
    void everyContainerIsReplacedAndTheSaleGoesOn(Composed system, Figures figures) {
        var before = system.compose().containers(Composed.ALL);
        try (var sale = Sale.begin(system)) {
            var begun = Instant.now();
            system.up(system.compose(), "--force-recreate");
            sale.goesOn();
            figures.add("all containers are replaced, and orders placed, after "
                    + Figures.seconds(Duration.between(begun, Instant.now())));
            sale.expectKept();
            figures.add(sale.summary());
        }
        var after = system.compose().containers(Composed.ALL);
        assertThat(after.values()).doesNotContainAnyElementsOf(before.values());
        system.compose().containers(Composed.SERVICES).entrySet().parallelStream()
                .map(each -> "memory of %s after a sale: %s"
                        .formatted(each.getKey(), each.getValue().memory()))
                .toList()
                .forEach(figures::add);
    }
}
