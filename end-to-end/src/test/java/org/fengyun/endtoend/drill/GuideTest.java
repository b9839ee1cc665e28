package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where guides name drills, those are the ones that are there. */
class GuideTest {
    private static final Pattern NAMED = Pattern.compile("\\[drill (?<number>\\d+)]");
    private static final Pattern DEFINED =
            Pattern.compile("(?m)^\\[drill (?<number>\\d+)]: \\.\\./\\S+/drill/(?<class>\\w+)\\.java$");

    @ParameterizedTest
    @EnumSource
    void eachPromiseNamesTheDrillsThatShowIt(Promise promise) throws IOException {
        var row = guide("migrating")
                .lines()
                .filter(line -> line.startsWith("| %s |".formatted(promise)))
                .findFirst();

        assertThat(numbers(row.orElse("")))
                .containsExactlyInAnyOrderElementsOf(Drills.all().stream()
                        .map(Drills::of)
                        .filter(drill -> Arrays.asList(drill.shows()).contains(promise))
                        .map(Drill::number)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrating", "operating"})
    void numbersLeadToTheirDrills(String guide) throws IOException {
        var classes = DEFINED.matcher(guide(guide))
                .results()
                .collect(toMap(found -> Integer.valueOf(found.group("number")), found -> found.group("class")));

        assertThat(byNumber()).containsAllEntriesOf(classes);
        assertThat(classes).containsKeys(numbers(guide(guide)).toArray(Integer[]::new));
    }

    @Test
    void theGuideToMigrationNamesAllDrills() throws IOException {
        assertThat(numbers(guide("migrating"))).containsAll(byNumber().keySet());
    }

    private static Map<Integer, String> byNumber() {
        return Drills.all().stream().collect(toMap(drill -> Drills.of(drill).number(), Class::getSimpleName));
    }

    private static Stream<Integer> numbers(String text) {
        return NAMED.matcher(text).results().map(found -> Integer.valueOf(found.group("number")));
    }

    private static String guide(String name) throws IOException {
        return Files.readString(Docker.PROJECT.resolve("docs", name + ".md"));
    }
}
