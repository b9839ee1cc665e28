package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be said of the drills without a Docker engine. */
class DrillsTest {

    @Test
    void eachPromiseHasItsDrill() {
        assertThat(Drills.all().stream()
                        .flatMap(drill -> Arrays.stream(Drills.of(drill).shows())))
                .contains(Promise.values());
    }

    @Test
    void theyAreNumbered() {
        assertThat(Drills.all().stream().map(drill -> Drills.of(drill).number()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, Drills.all().size()).boxed().toList());
    }

    @Test
    void theTableNamesAlsoThoseThatWereNotRun() {
        assertThat(new DrillTable().text().lines().filter(line -> line.startsWith("drill ")))
                .hasSize(Drills.all().size())
                .allMatch(line -> line.contains("not run"));
    }
}
