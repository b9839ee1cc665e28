package org.fengyun.endtoend.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fengyun.endtoend.planted.Bug.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of bugs that are planted by hand ({@code planted-bugs/run}) does not rot: each is still there to be made. */
class PlantedBugsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path BUGS = ROOT.resolve("end-to-end/planted-bugs");

    static List<Bug> bugs() throws IOException {
        return Bug.all(BUGS);
    }

    @Test
    void thereAreManyBugs() throws IOException {
        assertThat(bugs()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void everyBugCanStillBeMade(Bug bug) throws IOException {
        for (var change : bug.changes()) {
            assertThat(change.in(Files.readString(ROOT.resolve(change.file()))))
                    .as(change.file())
                    .contains(change.to().strip());
        }
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void everyBugIsCaughtByTestsThatThereAre(Bug bug) throws IOException {
        for (var test : bug.tests()) {
            var words = test.split("#", 2);
            assertThat(words).as(bug.name()).hasSize(2);
            assertThat(source(bug.module(), words[0])).as(test).containsPattern("\\b" + words[1] + "\\(");
        }
    }

    @Test
    void whiteSpaceDoesNotCount() {
        assertThat(new Change("file", "a  =\n b;", "c").in("x a = b; y")).isEqualTo("x c y");
    }

    @Test
    void whatIsNotThereOrThereTwiceIsNotChanged() {
        var change = new Change("file", "a", "b");
        assertThatIllegalStateException().isThrownBy(() -> change.in("c")).withMessageContaining("0 times");
        assertThatIllegalStateException().isThrownBy(() -> change.in("a a")).withMessageContaining("2 times");
    }

    private static String source(String module, String className) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
            var file = files.filter(path -> path.endsWith(className + ".java")).findFirst();
            return Files.readString(file.orElseThrow(() -> new IllegalStateException("there is no " + className)));
        }
    }
}
